import type { Consumer } from "./consumer";
import { project, runToDone } from "./folder";

/** A client behind a forward proxy: undici's own `fetch`, with a dispatcher. */
export const throughAProxy: Consumer = {
  name: "undici-through-a-proxy",
  publishes: true,
  use: async ({ tarball, url }) => {
    const folder = await project({
      name: "proxy",
      type: "module",
      tarball,
      installed: ["undici@7"],
      files: { "proxy.mjs": "proxy.mjs", "publish-with.cjs": "publish-with.cjs" },
    });
    await runToDone(folder, "proxy.mjs", url);
    return folder;
  },
};
