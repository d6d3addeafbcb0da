import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Limit {
  readonly path: string;
  readonly import: string;
  readonly limit: string;
}

const limits: readonly Limit[] = JSON.parse(readFileSync(".size-limit.json", "utf8"));

it("README.md shows the limits that `npm run size` holds", () => {
  const rows = limits.map(({ path, import: names, limit }) => {
    const door = /^dist\/(?:index|(\w+))\.js$/.exec(path)?.[1];
    return `| \`${names}\`${door === undefined ? "" : ` of \`ucloud-products/${door}\``} | ${limit} |`;
  });
  expect(readFileSync("README.md", "utf8")).toContain(
    ["| import | at most |", "|---|---|", ...rows, ""].join("\n"),
  );
});
