/** What a consumer is given: the packed package, and a Core to talk to. */
export interface Given {
  readonly tarball: string;
  readonly url: string;
}

/** Somebody who uses the package. It rejects where something is not as it should be. */
export interface Consumer {
  readonly name: string;
  /** Publishes to the server, which looks at the bytes? */
  readonly publishes: boolean;
  /** Makes the project, uses it, and answers with its folder. */
  readonly use: (given: Given) => Promise<string>;
}
