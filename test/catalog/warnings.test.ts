import { describe, expect, it } from "vitest";
import { planCatalog } from "../../src/catalog";
import type { ProductV2Input } from "../../src/index";
import { aCore } from "./support/a-core";
import { catalogOfItems, disk, disks, machine, machines, product, vms } from "./support/items";

const { core, guest } = aCore();

/** The warnings of a plan, but for those that every new category has. */
const warningsOf = async (
  stored: readonly ProductV2Input[],
  ...items: readonly ProductV2Input[]
) => {
  core.seed(stored);
  const { warnings } = await planCatalog(guest, catalogOfItems(...items));
  return warnings.filter(({ code }) => code !== "category-new" && code !== "extra");
};
const codesOf = async (
  stored: readonly ProductV2Input[],
  ...items: readonly ProductV2Input[]
): Promise<readonly string[]> => (await warningsOf(stored, ...items)).map(({ code }) => code);

describe("a new category", () => {
  const named = (name: string): ProductV2Input => disk("home", { category: disks({ name }) });

  it.each([
    ["u1-standard", "u1-standart"],
    ["u1-standard", "u1_standard"],
    ["storage", "storrage"],
    ["disk", "disc"],
    ["project-home", "project-hoem-x"],
  ])("beside %s: is %s a typo?", async (stored, name) => {
    const isTypo = stored !== "project-home";
    expect(await codesOf([named(stored)], named(name))).toEqual(isTypo ? ["category-near"] : []);
  });

  it.each([
    ["u1-standard", "u2-standard"],
    ["gpu-a100", "gpu-h100"],
    ["cpu", "gpu"],
    ["vm-slim", "vm-gpu"],
  ])("beside %s: %s is another one", async (stored, name) => {
    expect(await codesOf([named(stored)], named(name))).toEqual([]);
  });

  it.each([
    ["PERIODIC_HOUR", "60 times too high"],
    ["PERIODIC_DAY", "1440 times too high"],
  ] as const)("of %s is shown %s", async (accountingFrequency, words) => {
    const item = machine(1, { category: machines({ accountingFrequency }) });
    const [warning] = await warningsOf([], item);
    expect(warning).toMatchObject({ code: "shown-too-high", category: "u1-standard" });
    expect(warning?.message).toContain(words);
    // It can't be mended any more.
    core.reset();
    expect(await codesOf([item], machine(2, { category: item.category }))).toEqual([]);
  });
});

describe("a price", () => {
  const at = (price: number): ProductV2Input => disk("home", { price });

  it.each([
    [10, 100, "10 times as much"],
    [100, 10, "1/10 of it"],
    [100, 6000, "60 times as much: 60 is minutes to hours"],
    [6_000_000, 6, "1/1,000,000 of it: 1,000,000 is amounts to millionths"],
    [1, 1440, "1440 is minutes to days"],
    [0, 5, "it was 0"],
    [5, 0, "it becomes 0"],
  ])("from %s to %s: %s", async (before, after, words) => {
    const warnings = await warningsOf([at(before)], at(after));
    expect(warnings).toMatchObject([{ code: "price-factor", category: "storage", name: "home" }]);
    expect(warnings[0]?.message).toContain(words);
  });

  it("may become nine times as much", async () => {
    expect(await codesOf([at(10)], at(90))).toEqual([]);
    core.reset();
    expect(await codesOf([at(90)], at(10))).toEqual([]);
  });

  it("of money changes what running jobs are charged", async () => {
    const vm = (price: number) => machine(1, { price, category: vms() });
    expect(await codesOf([vm(2000)], vm(3000))).toEqual(["price-running"]);
  });

  it("that is not the resource that is charged", async () => {
    expect(await codesOf([], machine(4, { price: 5 }))).toEqual(["price-resource"]);
    core.reset();
    const free = machines({ freeToUse: true });
    expect(await codesOf([], machine(4, { price: 5, category: free }))).toEqual([]);
  });
});

describe("a slice", () => {
  const gpus = machines({
    name: "gpu",
    accountingUnit: {
      name: "EUR",
      namePlural: "EUR",
      floatingPoint: true,
      displayFrequencySuffix: false,
    },
  });
  const gpu = (more: object) =>
    machine(8, {
      name: "gpu-1",
      gpu: 1,
      gpuModel: "NVIDIA A100",
      price: 7e6,
      category: gpus,
      ...more,
    });
  const slice = (more: object = {}) =>
    gpu({ name: "gpu-1-mig", fraction: { numerator: 1, denominator: 7 }, ...more });

  it("has the price of the whole device", async () => {
    expect(await codesOf([], gpu({}), slice())).toEqual([]);
    expect(await codesOf([], gpu({}), slice({ price: 1e6 }))).toEqual(["fraction-price"]);
    expect(await codesOf([], slice())).toEqual(["fraction-price"]);
  });

  it("is called MIG only by its model", async () => {
    expect(await codesOf([], gpu({}), slice({ gpuModel: "A100" }))).toEqual(["gpu-model"]);
  });
});

describe("what else to know", () => {
  it("a new name that differs in letter case alone", async () => {
    expect(await codesOf([disk("home")], disk("Home"))).toEqual(["name-letter-case"]);
  });

  it("tags, which Core2 drops", async () => {
    const license = { ...product("license"), tags: ["maths"] };
    expect(await codesOf([], license)).toEqual(["tags-dropped"]);
  });

  it("nothing of what stays as it is", async () => {
    const item = machine(4, { price: 5 });
    expect(await codesOf([item], item)).toEqual([]);
  });
});
