import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService, Position } from "yaml-language-server";
import { catalogSchema } from "../../src/catalog/schema";

/** What the first line of a catalog names, so that an editor finds it in an installed package. */
const SCHEMA = "./node_modules/ucloud-products/catalog.schema.json";

const service = getLanguageService({
  schemaRequestService: async (uri) => {
    if (uri === new URL(SCHEMA, "file:///").href) return JSON.stringify(catalogSchema);
    throw new Error(`No other schema is asked for: ${uri}`);
  },
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({ validate: true, completion: true });

let version = 0;
/** The next state of the file: the server keeps what it has read of a version. */
const documentOf = (text: string): TextDocument =>
  TextDocument.create("file:///catalog.yaml", "yaml", ++version, text);

/** What an editor underlines: `line: message`. */
const problemsOf = async (text: string): Promise<readonly string[]> =>
  (await service.doValidation(documentOf(text), false)).map(
    ({ range, message }) => `${range.start.line + 1}: ${message}`,
  );

/** What an editor offers at the end of a text. */
const offersAt = async (text: string): Promise<readonly string[]> => {
  const lines = text.split("\n");
  const end = Position.create(lines.length - 1, lines.at(-1)?.length ?? 0);
  const { items } = await service.doComplete(documentOf(text), end, false);
  return items.map(({ label }) => label);
};

const START = `# yaml-language-server: $schema=${SCHEMA}\ncatalog: 1\nprovider: example\ncategories:\n  u1:\n    type: compute\n    every: minute\n`;

describe("an editor with the YAML language server", () => {
  it("has nothing against the example", async () => {
    expect(await problemsOf(readFileSync("examples/catalog.yaml", "utf8"))).toEqual([]);
  });

  it("underlines a key that does not exist, and a value that is wrong", async () => {
    const problems = await problemsOf(`${START}    descripton: Node\n`);
    expect(problems).toEqual([expect.stringMatching(/^8: .*descripton/)]);
    expect(await problemsOf(START.replace("minute", "second"))).toEqual([
      expect.stringMatching(/^7: .*minute/),
    ]);
  });

  it("completes keys and values", async () => {
    const keys = await offersAt(`${START}    `);
    for (const key of ["description", "sizes", "products", "cpuModel"]) expect(keys).toContain(key);
    expect(await offersAt(START.slice(0, START.indexOf("compute")))).toEqual(
      expect.arrayContaining(["compute", "storage", "private_network"]),
    );
  });
});
