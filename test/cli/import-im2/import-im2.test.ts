import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { stringify } from "yaml";
import { importIm2 } from "../../../src/cli/import-im2/import-im2";
import { money } from "../../../src/index";
import { expand } from "./support/expand";

const RESOURCE = { type: "Resource", unit: "Cpu", interval: "Minutely" };
const MONEY = { type: "Money", currency: "DKK", interval: "Hourly" };

const kubernetes = (machines: object, compute: object = {}): string =>
  stringify({
    provider: { id: "example" },
    services: {
      type: "Kubernetes",
      fileSystem: { name: "storage" },
      compute: { machines, ...compute },
    },
  });

const machineNames = (text: string | undefined): readonly string[] =>
  expand(text ?? "")
    .filter(({ type }) => type === "compute")
    .map(({ name }) => name);

describe("the file", () => {
  it("says of a configuration what a person would write", () => {
    const { text } = importIm2(`
provider: { id: example }
services:
  type: Slurm
  fileSystems:
    home: { payment: { type: Resource, unit: TB, interval: Daily }, driveLocators: {} }
  slurm:
    machines:
      slim:
        partition: slim
        payment: { type: Money, currency: DKK, interval: Hourly }
        cpu: [1, 2]
        memory: [4, 8]
        price: [0.10, 8.2]
        cpuModel: Xeon
        descripton: A typo
`);
    expect(text).toBe(`# From a configuration of UCloud's integration module (Slurm).
# It can't say descriptions: the texts here are those that the module publishes. Write your own.

catalog: 1
provider: example

categories:
  # price[1]: the price is 8.2 here; the integration module publishes 8199999 millionths of it, not 8200000
  # descripton: the integration module ignores this key
  slim:
    type: compute
    money: DKK
    every: hour
    cpuModel: Xeon
    description: A compute product
    sizes:
      cpu: [1, 2]
      memory: [4, 8]
      price: [0.10, 8.2]

  home:
    type: storage
    unit: TB
    every: day
    description: A storage product
`);
  });

  it("has the three products of Kubernetes' file system", () => {
    const storage = expand(importIm2(kubernetes({})).text ?? "");
    expect(storage.map(({ name, description }) => [name, description])).toEqual([
      ["storage", "A storage product"],
      ["share", "Used for shared files"],
      ["project-home", "Used for member files"],
    ]);
  });

  it("quotes a name that YAML would merge", () => {
    const { text } = importIm2(kubernetes({}).replace("name: storage", 'name: "<<"'));
    expect(text).toMatch(/^ {2}"<<":$/m);
  });

  it("writes machines one by one where groups have models of their own", () => {
    const group = { cpu: [1, 2], memory: [2, 4] };
    const { text } = importIm2(
      kubernetes({
        cat: {
          payment: RESOURCE,
          groups: { old: { ...group, cpuModel: "A" }, new: { ...group, cpuModel: "B" } },
        },
      }),
    );
    const machines = expand(text ?? "").filter(({ type }) => type === "compute");
    expect(machines.map(({ name, cpuModel, price }) => [name, cpuModel, price])).toEqual([
      ["old-1", "A", 1],
      ["old-2", "A", 2],
      ["new-1", "B", 1],
      ["new-2", "B", 2],
    ]);
  });

  it.each(["a: b", "{cpu}", "true", "1.0", "#", "'", '"', "ø", "- x"])(
    "keeps the name %j as it is",
    (name) => {
      const { text, issues } = importIm2(
        kubernetes({ cat: { payment: RESOURCE, groups: { [name]: { cpu: [4], memory: [8] } } } }),
      );
      expect(issues).toEqual([]);
      expect(machineNames(text)).toEqual([`${name}-4`]);
    },
  );

  it("keeps every price that a catalog can hold, as it was written", () => {
    const amounts = fc
      .tuple(fc.nat({ max: 9_007_199_253 }), fc.stringMatching(/^\d{1,6}$/))
      .map(([whole, decimals]) => `${whole}.${decimals}`)
      .filter((amount) => /[1-9]/.test(amount));
    fc.assert(
      fc.property(amounts, (amount) => {
        const configuration = kubernetes({
          vm: { payment: MONEY, cpu: [1], memory: [1], price: ["PRICE"] },
        }).replace("PRICE", amount);
        const { text = "", remarks } = importIm2(configuration);
        const [, written] = /price: \["?([^"\]]*)"?\]/.exec(text) ?? [];
        expect(money(written ?? "")).toBe(money(amount));
        const isFloored = Math.floor(Number(amount) * 1e6) !== money(amount);
        expect(remarks.length).toBe(isFloored ? 1 : 0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("names", () => {
  const named = (group: object, fraction?: unknown) =>
    machineNames(
      importIm2(
        kubernetes({
          cat: {
            payment: RESOURCE,
            groups: { grp: { cpu: [4], memory: [16], gpu: [2], fraction, ...group } },
          },
        }),
      ).text,
    );

  test.each([
    [{}, undefined, "grp-2"],
    [{ nameSuffix: "Cpu" }, "1/4", "grp-4"],
    [{ nameSuffix: "Gpu", gpu: [0] }, undefined, "grp-0"],
    [{ nameSuffix: "GpuV2", gpu: null }, undefined, "cat-0-gpu"],
    [{ nameSuffix: "CpuV2" }, undefined, "cat-4-vcpu"],
    [{ nameSuffix: "CpuV2" }, "1/3", "cat-4-mcpu.333"],
    [{ nameSuffix: "GpuV2" }, "3/7", "cat-2-mig.3g"],
    [{ nameSuffix: "GpuV2", gpuType: "amd.com/gpu" }, "3/7", "cat-2-frac.3g"],
    [{ nameSuffix: "GpuV2" }, { numerator: 1, denominator: 1 }, "cat-2-gpu"],
    [{ nameSuffix: "MemoryV2" }, "1/2", "cat-16-gb"],
  ])("%j, a fraction of %j: %s", (group, fraction, name) => {
    expect(named(group, fraction)).toEqual([name]);
  });
});

describe("remarks", () => {
  it("tell of a category without machines, which is left out", () => {
    const { text, remarks } = importIm2(kubernetes({ none: { payment: RESOURCE, groups: {} } }));
    expect(remarks.map(({ path }) => path)).toEqual(["services.compute.machines.none"]);
    expect(text).not.toContain("none");
  });

  it("tell of machines that cost nothing, for which the file has prices", () => {
    const { text, remarks } = importIm2(
      kubernetes({
        gpu: {
          payment: { ...RESOURCE, unit: "Gpu" },
          ...{ cpu: [1, 2], memory: [1, 2], gpu: [0, 2] },
        },
      }),
    );
    expect(remarks.map(({ path }) => path)).toEqual(["services.compute.machines.gpu"]);
    expect(text).toContain("price: [0, 2]");
    expect(expand(text ?? "").map(({ name, price }) => [name, price])).toEqual(
      expect.arrayContaining([
        ["gpu-0", 0],
        ["gpu-2", 2],
      ]),
    );
  });

  it("tell of a product that is there twice, and keep one", () => {
    const group = { cpu: [1], memory: [2], nameSuffix: "CpuV2" };
    const { text, remarks, issues } = importIm2(
      kubernetes({ cat: { payment: RESOURCE, groups: { a: group, b: group } } }),
    );
    expect(issues).toEqual([]);
    expect(machineNames(text)).toEqual(["cat-1-vcpu"]);
    expect(remarks.map(({ path }) => path)).toEqual(["services.compute.machines.cat.groups.b"]);
  });

  it("stand at the key that the module ignores", () => {
    const { remarks } = importIm2(
      kubernetes({ cpu: { payment: RESOURCE, cpu: [1], memory: [1] } }, { publicIp: {} }),
    );
    expect(remarks).toEqual([
      {
        line: 18,
        column: 5,
        path: "services.compute.publicIp",
        message: "the integration module ignores this key",
      },
    ]);
  });
});

describe("issues", () => {
  const issuesOf = (text: string, provider?: string): readonly string[] =>
    importIm2(text, { provider }).issues.map(
      ({ line, column, path, message }) => `${line}:${column}: ${path}: ${message}`,
    );
  const machine = (lines: string): string =>
    `provider: { id: example }
services:
  type: Kubernetes
  fileSystem: { name: storage }
  compute:
    machines:
      cpu:
        payment: { type: Resource, unit: Cpu }
${lines}`;

  test.each<[string, string, string]>([
    ["cpu: [1.5]", "cpu[0]", "expected a whole number"],
    ["cpu: ['1']", "cpu[0]", "expected a whole number"],
    ["cpu: [0]", "cpu[0]", "expected a number of at least 1"],
    ["cpu: [3000000000]", "cpu[0]", "below 2147483648"],
    ["cpu: 1", "cpu", "expected a list"],
    ["cpu: [1, 2]", "memory", "expected 2 items, as many as cpu has, got 1"],
    ["gpu: [-1]", "gpu[0]", "expected a number of at least 0"],
    ["price: [1]", "price", "expected no price"],
    ["fraction: 0/4", "fraction", "a slice of nothing"],
    ["fraction: 0.25", "fraction", "expected a fraction"],
    ["fraction: { numerator: x, denominator: 4 }", "fraction", "expected two positive numbers"],
    ["gpuModel: ' '", "gpuModel", "expected a model that is not blank"],
    [`gpuModel: ${"x".repeat(129)}`, "gpuModel", "at most 128 characters"],
    ["groups: [1]", "groups", "expected a map"],
  ])("tell of %s", (field, path, message) => {
    const rest = ["cpu: [1]", "memory: [1]"].filter(
      (one) => one.split(":")[0] !== field.split(":")[0],
    );
    const lines = [field, ...rest].map((one) => `        ${one}`).join("\n");
    expect(importIm2(machine(lines)).issues).toContainEqual(
      expect.objectContaining({
        path: `services.compute.machines.cpu.${path}`,
        message: expect.stringContaining(message),
      }),
    );
  });

  it("stand at the line and column of what is wrong", () => {
    expect(issuesOf(machine("        cpu: [1, 0]\n        memory: [1, x]"))).toEqual([
      "9:18: services.compute.machines.cpu.cpu[1]: expected a number of at least 1",
      "10:21: services.compute.machines.cpu.memory[1]: expected a whole number, in decimal digits",
    ]);
  });

  it("tell of two products of one name", () => {
    const { text, issues, remarks } = importIm2(
      kubernetes({
        cat: {
          payment: RESOURCE,
          groups: {
            slim: { cpu: [1], memory: [2], nameSuffix: "CpuV2" },
            fat: { cpu: [1], memory: [16], nameSuffix: "CpuV2" },
          },
        },
      }),
    );
    expect(text).toBeUndefined();
    expect(remarks).toHaveLength(1);
    expect(issues).toMatchObject([
      {
        path: "services.compute.machines.cat.groups.fat",
        message: expect.stringContaining('two products of cat are called "cat-1-vcpu"'),
      },
    ]);
  });

  it("tell of two categories of one name, in any letter case", () => {
    const machines = { cpu: [1], memory: [1], payment: RESOURCE };
    const [same, folded] = ["storage", "STORAGE"].map((name) =>
      issuesOf(kubernetes({ [name]: machines })),
    );
    expect(same).toEqual([expect.stringContaining('a second category "storage"')]);
    expect(folded).toEqual([expect.stringContaining("differ in letter case alone")]);
  });

  it("tell of a provider that is missing, or another one", () => {
    const none = kubernetes({}).replace("id: example", "name: example");
    expect(issuesOf(none)).toEqual(['1:1: provider: the key "id" is missing']);
    expect(importIm2(none, { provider: "stand-in" }).text).toContain("provider: stand-in");
    expect(issuesOf(kubernetes({}), "other")).toEqual([
      '2:7: provider.id: expected "other", the provider that was asked for',
    ]);
  });

  test.each([
    ["a: [", "1:5: : not valid YAML"],
    ["a: 1\na: 2", "2:1: : this key is here twice"],
    ["a: 1\n---\na: 2", "2:1: : a configuration is one document"],
    ["", '1:1: : expected a map with the key "provider"'],
    ["[]", '1:1: : expected a map with the key "provider"'],
    [
      "provider: { id: a@b }\nservices: { type: Slurm }",
      "1:17: provider.id: expected a provider id",
    ],
    ["provider: { id: a }\nservices: { type: Docker }", "2:19: services.type: expected one of Kub"],
    ["[".repeat(5000), "not valid YAML"],
  ])("tell of what is no configuration: %j", (text, issue) => {
    expect(issuesOf(text)[0]).toContain(issue);
  });
});
