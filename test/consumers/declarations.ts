import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Consumer } from "./consumer";
import { must, project, REPOSITORY } from "./folder";

const ENTRIES = readdirSync(join(REPOSITORY, "test/consumers/projects/declarations"));

/** A library with inferred types of one entry alone, which TypeScript has to be able to name. */
const withTypeScript = (version: string): Consumer => ({
  name: `declarations-typescript-${version}`,
  publishes: false,
  use: async ({ tarball }) => {
    const folder = await project({
      name: "declarations",
      type: "module",
      tarball,
      installed: [`typescript@${version}`, "fp-ts@2.16", "io-ts@2.2", "msw@2", "@types/node@20"],
      files: { src: "declarations" },
    });
    for (const file of ENTRIES) {
      const compilerOptions = {
        ...{ declaration: true, emitDeclarationOnly: true, outDir: "out", rootDir: "src" },
        ...{ module: "node16", moduleResolution: "node16", target: "ES2022", strict: true },
        ...{ lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"], types: ["node"] },
        // The types of msw and of what it needs are its own affair.
        skipLibCheck: file === "msw.ts",
      };
      const config = { compilerOptions, files: [`src/${file}`] };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
      await must(process.execPath, ["node_modules/typescript/bin/tsc"], { cwd: folder });
    }
    return folder;
  },
});

export const declarations: readonly Consumer[] = ["5.9", "latest"].map(withTypeScript);
