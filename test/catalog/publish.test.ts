import { describe, expect, it } from "vitest";
import {
  type CatalogPlan,
  type CatalogPublisher,
  PlanError,
  planCatalog,
  publishCatalog,
} from "../../src/catalog";
import { isProductsError, type ProductV2Input } from "../../src/index";
import { aCore } from "./support/a-core";
import { catalogOfItems, disk, disks, machine, machines } from "./support/items";

const { core, guest, publisher, bulks } = aCore();

/** `count` disks in a category of this name. */
const many = (name: string, count: number): ProductV2Input[] =>
  Array.from({ length: count }, (_, n) => disk(`${name}-${n}`, { category: disks({ name }) }));

const stoppedBy = async (publish: Promise<unknown>): Promise<PlanError> => {
  const error = await publish.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PlanError) return error;
  throw error ?? new Error("it was published");
};

const readPlan = (plan: CatalogPlan): CatalogPlan => JSON.parse(JSON.stringify(plan));

describe("publishing a plan", () => {
  it("sends what is added and changed, reads it back, and says what is left: nothing", async () => {
    core.seed([machine(1), machine(2)]);
    const plan = await planCatalog(
      guest,
      catalogOfItems(machine(1), machine(2, { description: "Two" }), disk("home")),
    );
    const result = await publishCatalog(publisher(), plan);
    expect(result).toMatchObject({ sent: 2, bulks: 1, plan: { changes: 0, refused: [] } });
    expect(bulks().map((items) => items.map(({ name }) => name))).toEqual([
      ["u1-standard-2", "home"],
    ]);
    const sent = core.requests.filter(({ operation }) => operation === "create");
    expect(result.jobIds).toEqual(sent.map(({ jobId }) => jobId));
  });

  it("takes a plan that was written to a file", async () => {
    const plan = await planCatalog(guest, catalogOfItems(machine(1), disk("home")));
    expect(await publishCatalog(publisher(), readPlan(plan))).toMatchObject({ sent: 2 });
  });

  it("refuses a plan file that was edited, and what is no plan", async () => {
    const plan = await planCatalog(guest, catalogOfItems(disk("home")));
    const edited = readPlan(plan);
    Object.assign(edited.products[0]?.item ?? {}, { price: 2 });
    for (const wrong of [edited, { ...plan, format: 2 }, null] as CatalogPlan[])
      await expect(publishCatalog(publisher(), wrong)).rejects.toMatchObject({
        kind: "invalid-request",
        operation: "catalog.publish",
      });
    expect(bulks()).toEqual([]);
  });

  it("sends nothing where there is nothing to do", async () => {
    core.seed([machine(1)]);
    const plan = await planCatalog(guest, catalogOfItems(machine(1)));
    expect(await publishCatalog(publisher(), plan)).toMatchObject({
      sent: 0,
      bulks: 0,
      jobIds: [],
    });
    expect(bulks()).toEqual([]);
  });

  it("sends bulks of at most 1000, and splits no category that fits", async () => {
    const catalog = catalogOfItems(...many("a", 600), ...many("b", 600), ...many("c", 1500));
    const plan = await planCatalog(guest, catalog);
    const progress: unknown[] = [];
    const { sent } = await publishCatalog(publisher(), plan, {
      onProgress: (step) => void progress.push(step),
    });
    expect(sent).toBe(2700);
    expect(
      bulks().map((items) => [...new Set(items.map(({ category }) => category.name))]),
    ).toEqual([["a"], ["b"], ["c"], ["c"]]);
    expect(progress).toEqual([
      { bulk: 1, bulks: 4, items: 600, sent: 600 },
      { bulk: 2, bulks: 4, items: 600, sent: 1200 },
      { bulk: 3, bulks: 4, items: 1000, sent: 2200 },
      { bulk: 4, bulks: 4, items: 500, sent: 2700 },
    ]);
  });
});

describe("a plan that must not be published", () => {
  const refusing = async (): Promise<CatalogPlan> => {
    core.seed([machine(1)]);
    const category = machines({ accountingFrequency: "PERIODIC_DAY" });
    return planCatalog(guest, catalogOfItems(machine(1, { category }), disk("home")));
  };

  it("is refused where the Core would ignore a part; skipRefused sends the rest", async () => {
    const plan = await refusing();
    const error = await stoppedBy(publishCatalog(publisher(), plan));
    expect(error).toMatchObject({ kind: "plan", code: "refused", plan, remarks: plan.refused });
    expect(error.message).toContain("u1-standard: accountingFrequency stays PERIODIC_MINUTE");
    expect(bulks()).toEqual([]);
    const result = await publishCatalog(publisher(), plan, { skipRefused: true });
    expect(result).toMatchObject({ sent: 1, plan: { changes: 0 } });
    expect(result.plan.refused).toEqual(plan.refused);
  });

  it("is no error of the client's, and no log prints the plan", async () => {
    const error = await stoppedBy(publishCatalog(publisher(), await refusing()));
    expect(isProductsError(error)).toBe(false);
    expect(Object.keys(JSON.parse(JSON.stringify(error)))).toEqual([
      ...["name", "message", "kind", "code", "remarks"],
    ]);
  });

  const guarded: Readonly<Record<string, readonly [ProductV2Input[], ProductV2Input[], string]>> = {
    "a price of ten times as much": [
      [disk("home", { price: 1 })],
      [disk("home", { price: 10 })],
      "price-factor",
    ],
    "a category that may be a typo": [
      [disk("home")],
      [disk("home", { category: disks({ name: "storrage" }) })],
      "category-near",
    ],
    "more than 30 % of at least 10 products": [
      many("a", 10),
      many("a", 10).map((item, n) => (n < 4 ? { ...item, description: "New" } : item)),
      "many-changes",
    ],
  };
  it.each(Object.entries(guarded))("is guarded: %s", async (_, [stored, items, code]) => {
    core.seed(stored);
    const plan = await planCatalog(guest, catalogOfItems(...items));
    const error = await stoppedBy(publishCatalog(publisher(), plan));
    expect([error.code, error.remarks.map((remark) => remark.code)]).toEqual(["guarded", [code]]);
    expect(bulks()).toEqual([]);
    expect(await publishCatalog(publisher(), plan, { force: true })).toMatchObject({
      plan: { changes: 0 },
    });
  });

  it.each([
    ["30 % of 10", 10, 3],
    ["all of 9", 9, 9],
  ])("is not guarded: %s", async (_, count, changed) => {
    core.seed(many("a", count));
    const items = many("a", count).map((item, n) =>
      n < changed ? { ...item, description: "New" } : item,
    );
    const plan = await planCatalog(guest, catalogOfItems(...items, ...many("new", 20)));
    expect(await publishCatalog(publisher(), plan)).toMatchObject({ sent: changed + 20 });
  });
});

describe("a stale plan", () => {
  it.each([
    ["a row that was to stay", [machine(1, { description: "Other" }), machine(2)]],
    ["a row that was to change", [machine(1), machine(2, { cpu: 3 })]],
    ["a row that was to be added", [machine(1), machine(2), machine(3, { cpu: 4 })]],
  ])("is refused: somebody published %s", async (_, others) => {
    core.seed([machine(1), machine(2)]);
    const catalog = catalogOfItems(machine(1), machine(2, { description: "Two" }), machine(3));
    const plan = await planCatalog(guest, catalog);
    await publisher().create({ items: others });
    const error = await stoppedBy(publishCatalog(publisher(), plan));
    expect(error.code).toBe("stale");
    expect(error.remarks).toHaveLength(1);
    expect(bulks()).toHaveLength(1);
  });

  it("is refused where its new category now is another one", async () => {
    const plan = await planCatalog(guest, catalogOfItems(machine(1)));
    const category = machines({ accountingFrequency: "PERIODIC_DAY" });
    await publisher().create({ items: [machine(2, { category })] });
    const error = await stoppedBy(publishCatalog(publisher(), plan));
    expect(error.remarks).toMatchObject([{ code: "stale", category: "u1-standard" }]);
    expect(error.remarks[0]?.message).toContain("accountingFrequency stays PERIODIC_DAY");
  });

  it("is refused at another origin", async () => {
    const from = (origin: string): CatalogPublisher => {
      const client = publisher();
      return {
        origin,
        browse: (...args) => client.browse(...args),
        browseAll: (...args) => client.browseAll(...args),
        create: (...args) => client.create(...args),
      };
    };
    const plan = await planCatalog(from("https://a.example"), catalogOfItems(disk("home")));
    expect(plan.target).toBe("https://a.example");
    const error = await stoppedBy(publishCatalog(from("https://b.example"), plan));
    expect(error.code).toBe("stale");
    expect(await publishCatalog(from("https://a.example"), plan)).toMatchObject({ sent: 1 });
  });

  it("is not: what was published since is what the plan makes of it", async () => {
    core.seed([machine(1)]);
    const changed = machine(1, { description: "One" });
    const plan = await planCatalog(guest, catalogOfItems(changed, machine(2)));
    await publisher().create({ items: [changed] });
    expect(await publishCatalog(publisher(), plan)).toMatchObject({
      sent: 1,
      plan: { changes: 0 },
    });
  });
});

describe("a publish that does not come to its end", () => {
  const off = disks({ allowSubAllocations: false });

  it("is finished by publishing the plan again", async () => {
    core.seed([disk("home"), ...many("a", 1)]);
    const catalog = catalogOfItems(
      ...many("a", 700),
      disk("home", { category: off }),
      ...many("b", 900),
    );
    const plan = await planCatalog(guest, catalog);
    const controller = new AbortController();
    await expect(
      publishCatalog(publisher(), plan, {
        signal: controller.signal,
        onProgress: ({ bulk }) => (bulk === 1 ? controller.abort() : undefined),
      }),
    ).rejects.toMatchObject({ kind: "aborted" });
    expect(bulks()).toHaveLength(1);
    const result = await publishCatalog(publisher(), readPlan(plan));
    expect(result.plan.changes).toBe(0);
    expect(bulks().map((items) => items.length)).toEqual([700, 900]);
  });

  it("goes on where a category's flag came to one of its rows only", async () => {
    core.seed([disk("home"), disk("share")]);
    const plan = await planCatalog(
      guest,
      catalogOfItems(disk("home", { category: off, price: 2 }), disk("share", { category: off })),
    );
    await publisher().create({ items: [disk("home", { category: off, price: 2 })] });
    expect((await publishCatalog(publisher(), plan)).plan.changes).toBe(0);
  });

  it("settles a lost answer by reading back", async () => {
    const plan = await planCatalog(guest, catalogOfItems(...many("a", 700), ...many("b", 700)));
    core.fault("create", "answer-lost", { times: 1 });
    expect(await publishCatalog(publisher(), plan)).toMatchObject({ sent: 1400, bulks: 2 });
  });

  it("rejects with the client's error where the bulk was not stored", async () => {
    const plan = await planCatalog(guest, catalogOfItems(disk("home")));
    core.fault("create", "html-502", { times: 1 });
    await expect(publishCatalog(publisher(), plan)).rejects.toMatchObject({
      kind: "api",
      status: 502,
    });
    expect(core.products).toEqual([]);
  });
});

describe("reading back", () => {
  it("finds what the Core did not keep", async () => {
    const plan = await planCatalog(guest, catalogOfItems(disk("home"), disk("share")));
    const client = publisher();
    // Answered with 200, and something else is kept.
    const careless: CatalogPublisher = {
      browse: (...args) => client.browse(...args),
      browseAll: (...args) => client.browseAll(...args),
      create: () => client.create({ items: [disk("home", { price: 7 })] }),
    };
    const error = await stoppedBy(publishCatalog(careless, plan));
    expect(error.code).toBe("not-verified");
    expect(error.remarks.map(({ name, message }) => [name, message])).toEqual([
      ["home", "the Core shows another price."],
      ["share", "the Core does not show it."],
    ]);
    expect(error.plan.changes).toBe(2);
  });
});

describe("two publishers at once", () => {
  it("end in the same state", async () => {
    core.seed([machine(1)]);
    const catalog = catalogOfItems(
      machine(1, { description: "One" }),
      machine(2),
      ...many("a", 1200),
    );
    const plan = await planCatalog(guest, catalog);
    const results = await Promise.all([
      publishCatalog(publisher(), plan),
      publishCatalog(publisher(), plan),
    ]);
    expect(results.map(({ plan: { changes } }) => changes)).toEqual([0, 0]);
    expect((await planCatalog(guest, catalog)).changes).toBe(0);
  });
});
