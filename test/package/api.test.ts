import { expect, it } from "vitest";
import { DOORS } from "./support/doors";
import { reportOf } from "./support/report";

it("promises what api-report.md says; npm run api writes it anew", async () => {
  const parts = DOORS.map(
    ({ entry, types }) => `## ${entry}\n\n\`\`\`ts\n${reportOf(types.import)}\n\`\`\`\n`,
  );
  const head =
    "# What the entries export\n\nWritten by `npm run api`. A change here is a change for users.\n\n";
  await expect(head + parts.join("\n")).toMatchFileSnapshot("api-report.md");
});
