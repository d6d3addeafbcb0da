import { join } from "node:path";
import type { Consumer } from "./consumer";
import { nodeOf, project, runToDone } from "./folder";

const onNode = (version: number): Consumer => ({
  name: `node-${version}`,
  publishes: true,
  use: async ({ tarball, url }) => {
    const { dependency, program } = nodeOf(version);
    const folder = await project({
      name: `node-${version}`,
      type: "module",
      tarball,
      installed: [dependency],
      files: { "publish.mjs": "publish.mjs", "publish-with.cjs": "publish-with.cjs" },
    });
    await runToDone(folder, "publish.mjs", url, join(folder, program));
    return folder;
  },
});

/** The versions after the oldest that is supported, on which the other consumers run. */
export const nodeVersions: readonly Consumer[] = [22, 24, 26].map(onNode);
