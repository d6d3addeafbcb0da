import { describe, expect, it } from "vitest";
import { SMALL } from "./support/catalogs";
import { Scene } from "./support/served";

describe.each(["core2", "documented"] as const)("at a Core of the generation %s", (generation) => {
  const scene = new Scene(generation);

  it("list shows products with their prices, and what is no product on stderr", async () => {
    await scene.publish(SMALL);
    const list = await scene.guest("list", "--provider", "example");
    expect(list).toMatchObject({ code: 0, stderr: "" });
    expect(list.stdout).toMatch(/^CATEGORY +PRODUCT +PRICE +UCLOUD SHOWS$/m);
    expect(list.stdout).toMatch(/^u1-standard +u1-standard-2 +2 Core-hours\/hour/m);
    const one = await scene.guest(
      ...["list", "--provider", "example", "--category", "storage", "--json"],
    );
    expect(JSON.parse(one.stdout)).toMatchObject({
      format: 1,
      provider: "example",
      products: [{ category: "storage", name: "storage", product: { type: "storage" } }],
    });
    const none = await scene.guest("list");
    expect(none).toMatchObject({
      code: 64,
      stderr: "error: Which provider? Give --provider ID.\n",
    });
  });

  it("diff compares a file with a Core, in both directions", async () => {
    scene.write("catalog.yaml", SMALL);
    await scene.publish(SMALL);
    scene.write("new.yaml", SMALL.replace("[1, 2]", "[2, 4]").replace("Project storage", "Disk"));
    const there = await scene.guest("diff", scene.url, "new.yaml", "--exit-code");
    expect(there).toMatchObject({ code: 2, stderr: "" });
    expect(there.stdout).toBe(
      [
        `--- ${scene.url}`,
        "+++ new.yaml",
        "+ u1-standard/u1-standard-4  4 Core-hours/hour",
        '~ storage/storage            description "Project storage" → "Disk"',
        "- u1-standard/u1-standard-1  1 Core-hours/hour",
        "",
        "1 added, 1 changed, 1 removed.",
        "",
      ].join("\n"),
    );
    const back = await scene.guest("diff", "new.yaml", scene.url);
    expect(back).toMatchObject({ code: 0 });
    expect(back.stdout).toContain("+ u1-standard/u1-standard-1");
    const same = await scene.guest("diff", scene.url, "catalog.yaml", "--exit-code");
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining("No difference.") });
  });
});

describe("diff of two files", () => {
  const scene = new Scene();

  it("tells what a Core would refuse, and products that went", async () => {
    scene.write("a.yaml", SMALL);
    scene.write(
      "b.yaml",
      SMALL.slice(0, SMALL.indexOf("  storage:")).replace("every: minute", "every: hour"),
    );
    const { code, stdout } = await scene.guest("diff", "a.yaml", "b.yaml", "--format", "markdown");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^```diff\n--- a\.yaml\n\+\+\+ b\.yaml\n! u1-standard +account/);
    expect(stdout).toMatch(/^- storage\/storage /m);
    const json = await scene.guest("diff", "a.yaml", "b.yaml", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      format: 1,
      before: "a.yaml",
      after: "b.yaml",
      plan: { refused: [{ code: "category-frequency" }] },
      removed: [{ category: "storage", name: "storage" }],
    });
  });

  it("wants them to be of one provider", async () => {
    scene.write("a.yaml", SMALL);
    scene.write("b.yaml", SMALL.replace("provider: example", "provider: other"));
    const { code, stderr } = await scene.guest("diff", "a.yaml", "b.yaml");
    expect(code).toBe(64);
    expect(stderr).toContain("a.yaml is of the provider example, and b.yaml of other");
  });
});

describe("prices", () => {
  const scene = new Scene();

  it("show what is exact, and what UCloud will show", async () => {
    scene.write(
      "catalog.yaml",
      "catalog: 1\nprovider: example\ncategories:\n  vm:\n    type: compute\n    money: EUR\n    every: hour\n    description: VM\n    products: { vm-1: { cpu: 1, price: 1.25 } }\n",
    );
    const { stdout } = await scene.guest("prices", "catalog.yaml", "--format", "markdown");
    expect(stdout).toBe(
      "| CATEGORY | PRODUCT | PRICE | UCLOUD SHOWS |\n| --- | --- | --- | --- |\n| vm | vm-1 | 1.25 EUR/hour | 75 EUR/hour |\n",
    );
    const unknown = await scene.guest("prices", "catalog.yaml", "--only", "vn");
    expect(unknown).toMatchObject({ code: 64 });
  });
});

describe("a plan in Markdown", () => {
  const scene = new Scene();

  it("is a block that its own text can't end", async () => {
    await scene.publish(SMALL);
    scene.write("catalog.yaml", SMALL.replace("Project storage", '"```` end"'));
    const { stdout } = await scene.guest("plan", "catalog.yaml", "--format", "markdown");
    expect(stdout).toMatch(/^### Catalog plan\n\n`````text\nProvider example/);
    expect(stdout).toMatch(/\n`````\n$/);
  });
});

describe("import-im2", () => {
  const scene = new Scene();
  const CONFIG = `provider: { id: example }
services:
  type: Kubernetes
  fileSystem: { name: storage, mountPoint: /mnt, trashStagingArea: /trash, claimName: claim }
  compute:
    machines:
      vm:
        payment: { type: Money, currency: DKK, interval: Hourly }
        cpu: [1]
        memory: [4]
        price: [8.2]
`;

  it("makes a catalog file, and says on stderr what differs", async () => {
    scene.write("config.yaml", CONFIG);
    const { code, stdout, stderr } = await scene.guest("import-im2", "config.yaml");
    expect(code).toBe(0);
    expect(stderr).toMatch(/^config\.yaml:11:17: services\.compute\.machines\.vm\.price\[0\]: /);
    scene.write("catalog.yaml", stdout);
    expect(await scene.guest("check", "catalog.yaml")).toMatchObject({ code: 0 });
    const json = JSON.parse((await scene.guest("import-im2", "config.yaml", "--json")).stdout);
    expect(json).toMatchObject({ format: 1, catalog: stdout, remarks: [{ line: 11, column: 17 }] });
  });

  it("has issues told with their places", async () => {
    scene.write("config.yaml", CONFIG.replace("Hourly", "Weekly"));
    const { code, stdout, stderr } = await scene.guest("import-im2", "config.yaml");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/^config\.yaml:8:\d+: services\./);
  });
});
