import type { Consumer } from "./consumer";
import { must, project } from "./folder";

/** Jest: the main entry in jsdom, and the fake Core in Node, as docs/recipes.md has it. */
export const jest: Consumer = {
  name: "jest-30",
  publishes: false,
  use: async ({ tarball }) => {
    const folder = await project({
      name: "jest",
      type: "commonjs",
      tarball,
      installed: ["jest@30", "jest-environment-jsdom@30", "msw@2"],
      files: { ".": "jest" },
    });
    const args = ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--ci"];
    await must(process.execPath, args, { cwd: folder });
    return folder;
  },
};
