import { createRequire } from "node:module";
import { join } from "node:path";
import { mergeConfig } from "vitest/config";
import project from "../../vitest.config";

// The folder where run.ts has installed it.
const installed = createRequire(join(process.env.MSW_3 ?? "", "package.json"));

/** The project's tests of the fake Core and of the wire, with `msw` 3 in the place of the project's own. */
export default mergeConfig(project, {
  resolve: {
    alias: ["msw", "msw/node"].map((entry) => ({
      find: new RegExp(`^${entry}$`),
      replacement: installed.resolve(entry),
    })),
  },
  test: {
    // A page in a browser is bundled with the project's own msw.
    exclude: ["test/fake-core/browser/**"],
  },
});
