import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { storage } from "../products/support/items";
import { SMALL } from "./support/catalogs";
import { Scene } from "./support/served";

const scene = new Scene();

const check = async (...files: string[]): Promise<readonly [number | null, string]> => {
  const { code, stdout, stderr } = await scene.guest("check", ...files);
  return [code, code === 64 ? stderr : stdout];
};

describe("check", () => {
  it("says what a right catalog holds", async () => {
    scene.write("catalog.yaml", SMALL);
    expect(await check("catalog.yaml")).toEqual([
      0,
      "Provider example: 3 products in 2 categories, no issue.\n",
    ]);
  });

  it("tells all issues, each with its place", async () => {
    scene.write(
      "catalog.yaml",
      SMALL.replace("every: minute", "every: fortnight")
        .replace("sizes:", "szes:")
        .replace("    description: Project storage\n", ""),
    );
    const { code, stdout, stderr } = await scene.guest("check", "catalog.yaml");
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    // The value; the key that is wrong; the key of what misses one.
    expect(stdout).toMatch(/^catalog\.yaml:6:12: categories.*every: expected .*got "fortnight"$/m);
    expect(stdout).toMatch(/^catalog\.yaml:8:5: categories.*szes: .*sizes/m);
    expect(stdout).toMatch(/^catalog\.yaml:9:3: categories\.storage.*description/m);
  });

  it("tells all issues, however many there are", async () => {
    const wrong = Array.from({ length: 150 }, (_, index) => `  c${index}: { type: strage }\n`);
    scene.write("catalog.yaml", `catalog: 1\nprovider: example\ncategories:\n${wrong.join("")}`);
    const text = await scene.guest("check", "catalog.yaml");
    expect(text.stdout.match(/^catalog\.yaml:\d+:\d+: /gm)).toHaveLength(150);
    expect(text.stdout).not.toContain("more");
    const json = await scene.guest("check", "catalog.yaml", "--json");
    expect(JSON.parse(json.stdout).issues).toHaveLength(150);
  });

  it("tells issues as JSON, as do other commands that end with 3", async () => {
    scene.write("catalog.yaml", SMALL.replace("every: minute", "every: fortnight"));
    for (const command of ["check", "plan", "prices"]) {
      const { code, stdout } = await scene.guest(command, "catalog.yaml", "--json");
      expect(code).toBe(3);
      expect(JSON.parse(stdout)).toEqual({
        format: 1,
        issues: [
          {
            file: "catalog.yaml",
            line: 6,
            column: 12,
            path: "categories.u1-standard.every",
            message: expect.stringContaining('got "fortnight"'),
          },
        ],
      });
    }
    scene.write("catalog.yaml", SMALL);
    const right = await scene.guest("check", "catalog.yaml", "--json");
    expect(JSON.parse(right.stdout)).toEqual({ format: 1, issues: [] });
  });

  it("writes the issues of other commands to stderr", async () => {
    scene.write("catalog.yaml", SMALL.replace("every: minute", "every: fortnight"));
    const { code, stdout, stderr } = await scene.guest("plan", "catalog.yaml");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/^catalog\.yaml:6:12: /);
  });

  it("takes --provider where no file names one", async () => {
    scene.write("catalog.yaml", SMALL.replace("provider: example\n", ""));
    expect(await check("catalog.yaml")).toEqual([3, expect.stringContaining("provider")]);
    const given = await check("catalog.yaml", "--provider", "example");
    expect(given).toEqual([0, expect.stringContaining("Provider example")]);
    scene.write("catalog.yaml", SMALL);
    expect(await check("catalog.yaml", "--provider", "other")).toEqual([
      3,
      'catalog.yaml:2:11: provider: expected "other", as in --provider, got "example"\n',
    ]);
  });
});

describe("several files", () => {
  const STORAGE = "catalog: 1\ncategories:\n  disk: { type: storage, description: Disk }\n";

  it("make one catalog", async () => {
    scene.write("a.yaml", SMALL);
    scene.write(
      "b.json",
      JSON.stringify({ catalog: 1, categories: { ip: { type: "network_ip", description: "IP" } } }),
    );
    scene.write("c.yaml", STORAGE);
    expect(await check("a.yaml", "b.json", "c.yaml")).toEqual([
      0,
      "Provider example: 5 products in 4 categories, no issue.\n",
    ]);
  });

  it("have to agree about the provider, and name a category once", async () => {
    scene.write("a.yaml", SMALL);
    scene.write("b.yaml", `provider: other\n${STORAGE}`);
    expect(await check("a.yaml", "b.yaml")).toEqual([
      3,
      'b.yaml:1:11: provider: expected "example", as in a.yaml, got "other"\n',
    ]);
    scene.write("b.yaml", STORAGE.replace("disk", "storage"));
    expect(await check("a.yaml", "b.yaml")).toEqual([
      3,
      "b.yaml:3:3: categories.storage: this category is also in a.yaml:9\n",
    ]);
    const [, all] = await check("a.yaml", "a.yaml");
    expect(all.match(/is also in a\.yaml:\d+/g)).toHaveLength(
      Object.keys(parse(SMALL).categories).length,
    );
  });

  it("may leave the provider to --provider", async () => {
    scene.write("a.yaml", `provider:\n${STORAGE}`);
    expect(await check("a.yaml", "--provider", "example")).toEqual([
      0,
      expect.stringMatching(/^Provider example: /),
    ]);
  });

  it("keep the places of their own issues, and have all of them told", async () => {
    scene.write("a.yaml", SMALL.replace("every: minute", "every: fortnight"));
    scene.write("b.yaml", STORAGE.replace("storage", "strage"));
    const [code, text] = await check("a.yaml", "b.yaml");
    expect(code).toBe(3);
    expect(text).toMatch(/^a\.yaml:6:12: /m);
    expect(text).toMatch(/^b\.yaml:3:17: /m);
    scene.write("a.yaml", "a: [");
    scene.write("b.yaml", "b: [");
    expect((await check("a.yaml", "b.yaml"))[1]).toMatch(/^a\.yaml:.*\nb\.yaml:/);
  });

  it("can be lists of products, but not of both kinds", async () => {
    scene.write("a.json", JSON.stringify([storage({ name: "one" })]));
    scene.write("b.json", JSON.stringify({ items: [storage({ name: "two" })] }));
    expect(await check("a.json", "b.json")).toEqual([
      0,
      "Provider example: 2 products in 1 category, no issue.\n",
    ]);
    scene.write("d.json", JSON.stringify({ items: [storage({ price: -1 })] }));
    expect((await check("d.json"))[1]).toMatch(/^d\.json:1:\d+: items\[0\]\.price: expected /);
    scene.write("c.yaml", SMALL);
    expect(await check("a.json", "c.yaml")).toEqual([
      3,
      "c.yaml:1:1: a catalog and a list of products can't be read together\n",
    ]);
  });
});

describe("a file that is no catalog", () => {
  it.each([
    ["empty.yaml", "", "the file is empty"],
    ["page.html", "<!DOCTYPE html>\n<html></html>", "this is text, not a catalog"],
    ["plan.json", '{"format": 1, "fingerprint": "0"}', "this is a plan: `publish --plan` takes it"],
    [
      "config.yaml",
      "provider: { id: example }\nservices: { type: Slurm }",
      "this is a configuration of UCloud's integration module: `import-im2` makes a catalog of it",
    ],
  ])("%s is told by name", async (file, text, message) => {
    scene.write(file, text);
    expect(await check(file)).toEqual([3, `${file}:1:1: ${message}\n`]);
  });

  it("is told in one line where it can't be read", async () => {
    writeFileSync(join(scene.folder, "latin.yaml"), Buffer.from([0x61, 0x3a, 0xe6]));
    expect(await check("latin.yaml")).toEqual([3, "latin.yaml:1:1: the file is not UTF-8 text\n"]);
    writeFileSync(join(scene.folder, "large.yaml"), Buffer.alloc(10 * 1024 * 1024 + 1, "#"));
    expect(await check("large.yaml")).toEqual([
      3,
      "large.yaml:1:1: the file is larger than 10 MB\n",
    ]);
    expect(await check("none.yaml")).toEqual([
      64,
      "error: none.yaml can't be read: there is no such file.\n",
    ]);
    expect(await check(".")).toEqual([64, "error: . can't be read: it is a directory.\n"]);
    // Usage comes before what is invalid.
    expect((await check("latin.yaml", "none.yaml"))[0]).toBe(64);
  });
});
