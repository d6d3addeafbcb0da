import { expect, it } from "vitest";
import { reportOf } from "./api-report";

const ENTRIES = {
  "ucloud-products": "index",
  "ucloud-products/fp": "fp",
  "ucloud-products/msw": "msw",
};

it("promises what docs/api-report.md says; npm run api writes it anew", async () => {
  const parts = Object.entries(ENTRIES).map(
    ([entry, door]) => `## ${entry}\n\n\`\`\`ts\n${reportOf(`dist/${door}.d.ts`)}\n\`\`\`\n`,
  );
  const head =
    "# What the entries export\n\nWritten by `npm run api`. A change here is a change for users.\n\n";
  await expect(head + parts.join("\n")).toMatchFileSnapshot("../../docs/api-report.md");
});
