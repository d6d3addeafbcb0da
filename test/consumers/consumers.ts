import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./consumer";
import { runInCsp } from "./csp";
import { declarations } from "./declarations";
import { must, project, REPOSITORY, runToDone } from "./folder";
import { jest } from "./jest";
import { mswThree } from "./msw-three";
import { nodeVersions } from "./node-versions";
import { throughAProxy } from "./through-a-proxy";

const TSC = join(REPOSITORY, "node_modules/typescript/bin/tsc");
const BROWSER_LIB = ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"];

const compilerOptions = (more: Readonly<Record<string, unknown>>) => ({
  compilerOptions: {
    target: "ES2022",
    lib: BROWSER_LIB,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    outDir: "out",
    rootDir: ".",
    ...more,
  },
});
const NODE16 = { module: "node16", moduleResolution: "node16" };
const BUNDLER = { module: "ESNext", moduleResolution: "bundler", noEmit: true };

/** Nothing but the package: what it needs is in it. */
const isAlone = (folder: string): void => {
  const found = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  if (found.join() !== "ucloud-products")
    throw new Error(`The package brought along: ${found.join(", ")}`);
};

const plainNode = (name: string, type: "module" | "commonjs", file: string): Consumer => ({
  name,
  publishes: true,
  use: async ({ tarball, url }) => {
    const files = { [file]: file, "publish-with.cjs": "publish-with.cjs" };
    const folder = await project({ name, type, tarball, installed: [], files });
    isAlone(folder);
    await runToDone(folder, file, url);
    return folder;
  },
});

interface Typed {
  readonly name: string;
  readonly type: "module" | "commonjs";
  readonly source: string;
  readonly installed?: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  /** With Node's own types instead of the project's few words on them. */
  readonly nodeTypes?: boolean;
  readonly publishes?: boolean;
}

const typescript = (wanted: Typed): Consumer => ({
  name: wanted.name,
  publishes: (wanted.publishes ?? true) && wanted.options.noEmit !== true,
  use: async ({ tarball, url }) => {
    const { name, type, source, installed = [], options, nodeTypes = false } = wanted;
    const files = { "main.ts": source, ...(nodeTypes ? {} : { "process.d.ts": "process.d.ts" }) };
    const tsconfig = compilerOptions({ ...options, ...(nodeTypes ? { types: ["node"] } : {}) });
    const folder = await project({ name, type, tarball, installed, files, tsconfig });
    const own = join(folder, "node_modules/typescript/bin/tsc");
    await must(process.execPath, [existsSync(own) ? own : TSC], { cwd: folder });
    if (options.noEmit !== true) await runToDone(folder, "out/main.js", url);
    return folder;
  },
});

const OWN_FP_TS = ["fp-ts@2.16", "io-ts@2.2"];

export const consumers: readonly Consumer[] = [
  plainNode("node-esm", "module", "publish.mjs"),
  plainNode("node-commonjs", "commonjs", "publish.cjs"),
  typescript({ name: "types-node16-esm", type: "module", source: "publish.ts", options: NODE16 }),
  typescript({
    name: "types-node16-commonjs",
    type: "commonjs",
    source: "publish.ts",
    options: NODE16,
  }),
  typescript({ name: "types-bundler", type: "module", source: "publish.ts", options: BUNDLER }),
  typescript({
    name: "types-without-dom",
    type: "module",
    source: "publish.ts",
    installed: ["@types/node@20"],
    options: { ...NODE16, lib: ["ES2022"] },
    nodeTypes: true,
  }),
  typescript({
    name: "types-typescript-5.4",
    type: "module",
    source: "publish.ts",
    installed: ["typescript@5.4"],
    options: NODE16,
  }),
  typescript({
    name: "fp-node16-esm",
    type: "module",
    source: "fp.ts",
    installed: OWN_FP_TS,
    options: NODE16,
  }),
  typescript({
    name: "fp-node16-commonjs",
    type: "commonjs",
    source: "fp.ts",
    installed: OWN_FP_TS,
    options: NODE16,
  }),
  typescript({
    name: "fp-bundler",
    type: "module",
    source: "fp.ts",
    installed: OWN_FP_TS,
    options: BUNDLER,
  }),
  typescript({
    name: "msw-node16-esm",
    type: "module",
    source: "msw.ts",
    installed: ["msw@2", "@types/node@20"],
    // The types of msw and of what it needs are its own affair.
    options: { ...NODE16, skipLibCheck: true },
    nodeTypes: true,
    publishes: false,
  }),
  typescript({
    name: "msw-node16-commonjs",
    type: "commonjs",
    source: "msw.ts",
    installed: ["msw@2", "@types/node@20"],
    options: { ...NODE16, skipLibCheck: true },
    nodeTypes: true,
    publishes: false,
  }),
  {
    name: "browser-under-a-strict-csp",
    publishes: true,
    use: async ({ tarball, url }) => {
      const folder = await project({
        name: "browser",
        type: "module",
        tarball,
        installed: [],
        files: { "main.ts": "publish.ts" },
      });
      await runInCsp(folder, url);
      return folder;
    },
  },
  ...declarations,
  ...nodeVersions,
  jest,
  mswThree,
  throughAProxy,
];
