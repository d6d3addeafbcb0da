import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { describe, expect, it } from "vitest";
import { closureOf, packedFiles } from "./packed";

describe("the declarations", () => {
  it.each(["index.d.ts", "index.d.cts"])("of %s name no package of others", (entry) => {
    for (const file of closureOf(entry))
      expect(readFileSync(`dist/${file}`, "utf8"), file).not.toMatch(/from ['"][^.]/);
  });

  it.each([
    ["fp.d.ts", ["fp-ts/TaskEither", "fp-ts/Either", "io-ts"]],
    ["msw.d.ts", ["msw"]],
  ])("of %s name the optional peers alone", (entry, peers) => {
    const named = closureOf(entry).flatMap((file) =>
      [...readFileSync(`dist/${file}`, "utf8").matchAll(/from ['"]([^.'"][^'"]*)['"]/g)].map(
        ([, name]) => name,
      ),
    );
    expect(peers).toEqual(expect.arrayContaining([...new Set(named)]));
  });
});

describe("the code", () => {
  const files = readdirSync("dist").filter((file) => /\.c?js$/.test(file));
  const code = new Map(files.map((file) => [file, readFileSync(`dist/${file}`, "utf8")]));

  it("imports nothing but its own parts, and msw behind its own door", () => {
    for (const [file, text] of code) {
      if (file.startsWith("msw.")) continue;
      const imported = [...text.matchAll(/(?:from\s*|require\(|import\()\s*['"]([^'"]+)['"]/g)];
      for (const [, name] of imported) expect(name, file).toMatch(/^\.\//);
    }
  });

  it("makes no code from text, as a strict Content-Security-Policy demands", () => {
    for (const [file, text] of code)
      expect(text, file).not.toMatch(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(['"]/);
  });

  it("knows no folder of the machine that built it, and no key", () => {
    for (const [file, text] of code) {
      expect(text, file).not.toContain(process.cwd());
      expect(text, file).not.toContain(`${homedir()}/`);
      expect(text, file).not.toMatch(/-----BEGIN|npm_[A-Za-z0-9]{36}|gh[pousr]_[A-Za-z0-9]{36}/);
    }
  });
});

describe("the tarball", () => {
  it("holds the build, its papers, and nothing else", () => {
    const papers = packedFiles().filter((file) => !file.startsWith("dist/"));
    expect([...papers].sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
    for (const file of packedFiles())
      if (!papers.includes(file)) expect(file).toMatch(/^dist\/[\w-]+\.(d\.)?c?[jt]s$/);
  });

  it("has the doors that package.json names", () => {
    const files = new Set(packedFiles());
    const doors = ["index", "fp", "msw"].flatMap((door) =>
      [".js", ".cjs", ".d.ts", ".d.cts"].map((ending) => `dist/${door}${ending}`),
    );
    for (const door of doors) expect(files).toContain(door);
  });
});
