import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { REASONS } from "../../scripts/conformance/left-out";
import { FAULTS } from "../../src/fake-core/faults/table";

const guide = readFileSync("docs/testing.md", "utf8");
const sample = (path: string): string =>
  readFileSync(`test/fake-core/${path}`, "utf8")
    .replaceAll("../../../src/index", "ucloud-products")
    .replaceAll("../../../src/msw", "ucloud-products/msw")
    .trim();

describe("the guide to testing", () => {
  const samples = readdirSync("test/fake-core/samples").map((file) => `samples/${file}`);

  it.each([...samples, "browser/page.ts"])("shows %s, which runs, as it is", (path) => {
    expect(guide).toContain(sample(path));
  });

  it("names every fault", () => {
    const named = [...guide.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(FAULTS));
  });
});

describe("the guide to conformance", () => {
  it("gives the reason for every class that is left out", () => {
    const text = readFileSync("docs/conformance.md", "utf8");
    for (const [name, reason] of Object.entries(REASONS))
      expect(text).toContain(`| ${name} | ${reason} |`);
  });
});
