import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundledPackages, licenceOf } from "../../scripts/build/notices";
import { packedFiles } from "./support/packed";

const notices = readFileSync("THIRD-PARTY-NOTICES.md", "utf8");
const bundled = ["esm", "cjs"].flatMap((format) =>
  bundledPackages(JSON.parse(readFileSync(`dist/metafile-${format}.json`, "utf8"))),
);

it("finds what is surely bundled", () => {
  expect(bundled).toEqual(expect.arrayContaining(["fp-ts", "io-ts"]));
});

it.each([...new Set(bundled)])("the licence of %s is passed on", (name) => {
  expect(notices).toContain(`## ${name} `);
  expect(notices).toContain(licenceOf(name));
});

it("the notices are packed", () => {
  expect(packedFiles()).toContain("THIRD-PARTY-NOTICES.md");
});
