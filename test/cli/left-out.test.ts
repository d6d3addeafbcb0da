import { ProductsClient, providerRefreshToken } from "ucloud-products";
import { readCatalog } from "ucloud-products/catalog";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { disk, disks } from "../catalog/support/items";
import { Scene } from "./support/served";

const category = disks({ allowSubAllocations: true });
const row = (name: string, more: object = {}) => ({
  ...disk(name),
  productType: "STORAGE",
  category,
  ...more,
});

describe("what a catalog can't hold", () => {
  const scene = new Scene();
  const pull = () => scene.guest("pull", "--provider", "example", "--out", "pulled.yaml");

  it("is left out by pull, with a remark that names it and says why", async () => {
    scene.core.seed([
      row("good"),
      row("blank", { description: " " }),
      row("at@", { price: -1 }),
      row("odd", { productType: "QUANTUM" }),
      row("often", { category: { ...category, accountingFrequency: "WEEKLY" } }),
      row("other", { category: { ...category, name: "Storage" } }),
      row("large", { price: 2 ** 60 }),
    ]);
    const { code, stderr } = await pull();
    expect(stderr.split("\n").sort()).toEqual([
      "",
      expect.stringMatching(
        /^Storage\/other is left out: category\.name: expected the same as in "storage\/good", .*, got "Storage"$/,
      ),
      "Written to pulled.yaml.",
      expect.stringMatching(
        /^storage\/at@ is left out: name: expected .*, got "at@" \(and 1 more\)$/,
      ),
      expect.stringMatching(/^storage\/blank is left out: description: expected .*, got " "$/),
      expect.stringMatching(/^storage\/large is left out: price: expected /),
      'storage/odd is left out: this version knows no product type "QUANTUM".',
      'storage/often is left out: this version knows no frequency "WEEKLY".',
    ]);
    expect(code).toBe(0);
    expect(scene.read("pulled.yaml")).toMatch(/products:\n {6}good: \{\}\n$/);
  });

  it("is all that there is: pull has nothing to write", async () => {
    scene.core.seed([row("blank", { description: " " })]);
    const { code, stderr } = await pull();
    expect(code).toBe(1);
    expect(stderr).toContain(`${scene.url} has no products of example that a catalog can hold.`);
  });

  it("is left out by diff with a remark, in both directions", async () => {
    scene.core.seed([row("good"), row("q", { productType: "QUANTUM" })]);
    scene.write("a.json", JSON.stringify([disk("good")]));
    for (const sides of [
      ["a.json", scene.url],
      [scene.url, "a.json"],
    ]) {
      const { code, stdout, stderr } = await scene.guest("diff", ...sides);
      expect(stderr).toBe('storage/q is left out: this version knows no product type "QUANTUM".\n');
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/No difference/) });
    }
  });
});

describe("two faces of a category", () => {
  const scene = new Scene();
  const file = (subAllocations: boolean, every: string, product: string): string =>
    `catalog: 1\nprovider: example\ncategories:\n  s:\n    type: storage\n    description: d\n    every: ${every}\n    subAllocations: ${subAllocations}\n    products: { ${product}: {} }\n`;

  const showTwoFaces = async (first: string, second: string): Promise<void> => {
    const auth = providerRefreshToken(scene.token);
    const client = new ProductsClient({ baseUrl: scene.url, auth });
    for (const text of [first, second]) {
      const { items } = readCatalog(parse(text));
      await client.create({ items });
    }
  };

  it("let pull write the first, with a remark", async () => {
    await showTwoFaces(file(false, "once", "a"), file(true, "day", "b"));
    const pull = await scene.guest("pull", "--provider", "example", "--out", "pulled.yaml");
    expect(pull).toMatchObject({ code: 0 });
    expect(pull.stderr).toMatch(
      /^s: its products show different accountingUnit, accountingFrequency, allowSubAllocations\. .* Those of s\/a are taken\.\n/,
    );
    expect(scene.read("pulled.yaml")).toContain("subAllocations: false");
    expect(scene.read("pulled.yaml")).not.toContain("every");
  });

  it.each([
    ["allowSubAllocations", file(true, "once", "b")],
    ["frequency", file(false, "day", "b")],
  ])("are no difference where the file has one of them: %s", async (_, second) => {
    await showTwoFaces(file(false, "once", "a"), second);
    scene.write("t2.yaml", second);
    const verify = await scene.guest("verify", "t2.yaml");
    expect(verify.code).toBe(0);
    const there = await scene.guest("diff", "t2.yaml", scene.url);
    expect(there.stdout).toMatch(/\n\+ s\/a .*\n\n1 added\.\n$/);
    const back = await scene.guest("diff", scene.url, "t2.yaml");
    expect(back.stdout).toMatch(/\n- s\/a .*\n\n1 removed\.\n$/);
    for (const { code, stderr } of [there, back]) {
      expect(code).toBe(0);
      expect(stderr).toMatch(/^s: its products show different .* nearest to /);
    }
  });

  it("are a difference where the file has none of them", async () => {
    await showTwoFaces(file(false, "once", "a"), file(false, "hour", "b"));
    scene.write("t3.yaml", file(true, "day", "b"));
    const there = await scene.guest("diff", "t3.yaml", scene.url);
    expect(there.stdout).toMatch(/^! s /m);
  });
});

describe("a name that is a word of YAML", () => {
  const scene = new Scene();

  it("is read back from the file that pull wrote", async () => {
    const names = ["<<", "null", "~", "1", "true", "__proto__"];
    scene.core.seed(
      names.flatMap((name) => [row(name), row("p", { category: { ...category, name } })]),
    );
    await scene.guest("pull", "--provider", "example", "--out", "pulled.yaml");
    const verify = await scene.guest("verify", "pulled.yaml");
    expect(verify).toMatchObject({ code: 0, stderr: "" });
    expect(verify.stdout).toContain("Nothing to do: 12 unchanged.");
  });
});
