import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CatalogPlan, planCatalog, publishCatalog } from "../../src/catalog";
import { aCore } from "./support/a-core";
import { catalog } from "./support/arbitraries";

const ANYWAY = { force: true, skipRefused: true };
const states = ({ products }: CatalogPlan): readonly string[] => products.map(({ state }) => state);

describe.each(["core2", "documented"] as const)("at %s", (generation) => {
  const { core, guest, publisher } = aCore({ generation });

  it("a plan of what was published is empty, before and after the Core's next start", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(catalog, { minLength: 1, maxLength: 3 }), async (edits) => {
        core.reset();
        for (const edit of edits) {
          const plan = await planCatalog(guest, edit);
          const wanted = states(plan).map((state) => (state === "refused" ? state : "unchanged"));
          const result = await publishCatalog(publisher(), plan, ANYWAY);
          expect(result).toMatchObject({ sent: plan.changes, plan: { changes: 0 } });
          expect(states(await planCatalog(guest, edit))).toEqual(wanted);
          core.restart();
          expect(states(await planCatalog(guest, edit))).toEqual(wanted);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("a plan says what would be sent before anything is", async () => {
    await fc.assert(
      fc.asyncProperty(catalog, catalog, async (first, second) => {
        core.reset();
        await publishCatalog(publisher(), await planCatalog(guest, first), ANYWAY);
        const before = core.requests.length;
        const plan = await planCatalog(guest, second);
        expect(core.requests.slice(before).every(({ method }) => method === "GET")).toBe(true);
        // What is on one side only, or on both, is told apart.
        const names = (products: readonly { name: string; category: { name: string } }[]) =>
          new Set(products.map(({ name, category }) => `${category.name}/${name}`));
        const listed = names(second.items);
        const stored = names(core.products);
        expect(new Set(plan.extra.map(({ category, name }) => `${category}/${name}`))).toEqual(
          new Set([...stored].filter((name) => !listed.has(name))),
        );
        for (const { category, name, state } of plan.products)
          if (state !== "refused")
            expect(state === "added").toBe(!stored.has(`${category}/${name}`));
      }),
      { numRuns: 15 },
    );
  });
});
