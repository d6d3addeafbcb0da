import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FAULTS, markdownTable } from "./support/table";

const page = readFileSync(new URL("../../docs/faults.md", import.meta.url), "utf8");

it("docs/faults.md has the table as it is run", () => {
  const table = page.split("\n").filter((line) => line.startsWith("|"));
  expect(table.join("\n")).toBe(markdownTable(FAULTS));
});

it("each fault has a name of its own", () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
});
