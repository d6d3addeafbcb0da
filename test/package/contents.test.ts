import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { DOORS } from "./support/doors";
import { closureOf, packagesOf, packedFiles } from "./support/packed";

const textOf = (file: string): string => readFileSync(`dist/${file}`, "utf8");

/** The packages that the types of an entry may name: its optional peers, and the main entry. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  "ucloud-products/fp": ["ucloud-products", "fp-ts/TaskEither", "fp-ts/Either", "io-ts"],
  "ucloud-products/msw": ["msw"],
};

describe.each(DOORS)("the declarations of $entry", ({ entry, types }) => {
  const files = [types.import, types.require].flatMap((file) => closureOf(file.slice(7)));

  it("name no package but its optional peers", () => {
    for (const file of files)
      for (const { fileName } of ts.preProcessFile(textOf(file)).importedFiles)
        if (!fileName.startsWith("."))
          expect(PEERS[entry] ?? [], `${file}: ${fileName}`).toContain(fileName);
  });

  it("have no any", () => {
    for (const file of files) {
      const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(node.parent.getText());
        ts.forEachChild(node, visit);
      };
      visit(source);
      expect(found, file).toEqual([]);
    }
  });
});

describe("the code", () => {
  const files = readdirSync("dist").filter((file) => /\.c?js$/.test(file));
  const code = new Map(files.map((file) => [file, textOf(file)]));

  it.each(DOORS)(
    "of $entry imports nothing but its own parts, and msw for the fake Core",
    (door) => {
      const known = door.entry === "ucloud-products/msw" ? ["msw"] : [];
      for (const file of Object.values(door.code))
        expect([...new Set(packagesOf(file.slice(7)))], file).toEqual(known);
    },
  );

  it.runIf(code.has("cli.js"))(
    "of the command imports Node's own modules, this package and msw",
    () => {
      for (const name of packagesOf("cli.js"))
        expect(name).toMatch(/^(node:|msw$|ucloud-products(\/|$))/);
    },
  );

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
  const files = new Set(packedFiles());
  const pages = [...files].filter((file) => file.endsWith(".md"));

  it("holds the build, its papers, and nothing else", () => {
    const papers = [
      ...["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "THIRD-PARTY-NOTICES.md"],
      ...["catalog.schema.json", "package.json"],
    ];
    for (const file of files)
      if (!papers.includes(file))
        expect(file).toMatch(/^(dist\/[\w-]+\.(d\.)?c?[jt]s|docs\/[\w-]+\.md|examples\/[\w/.-]+)$/);
  });

  it("has the files that package.json names", () => {
    for (const { code, types } of DOORS)
      for (const file of [...Object.values(code), ...Object.values(types)])
        expect(files).toContain(file.slice(2));
  });

  it.each(pages)("has what %s links to", (page) => {
    for (const [, link = ""] of readFileSync(page, "utf8").matchAll(/\]\((?!\w+:)([^)#\s]+)/g))
      expect(files).toContain(join(dirname(page), link));
  });
});
