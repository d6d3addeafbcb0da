// What the project uses of Node, for consumers without its types.
declare const process: {
  readonly env: Readonly<Record<string, string | undefined>>;
  exitCode?: number;
};
