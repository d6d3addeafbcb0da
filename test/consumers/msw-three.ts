import { join } from "node:path";
import type { Consumer } from "./consumer";
import { nodeOf, project, runToDone } from "./folder";

/** An app that has msw 3 already, which needs Node 22. */
export const mswThree: Consumer = {
  name: "msw-3",
  publishes: false,
  use: async ({ tarball, url }) => {
    const { dependency, program } = nodeOf(22);
    const folder = await project({
      name: "msw-3",
      type: "module",
      tarball,
      before: ["msw@3"],
      installed: [dependency],
      files: { "main.mjs": "msw.mjs" },
    });
    await runToDone(folder, "main.mjs", url, join(folder, program));
    return folder;
  },
};
