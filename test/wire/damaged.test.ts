import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProductsError, ProductsClient } from "../../src/index";
import { damaged } from "../products/support/arbitraries";
import { exchanges } from "./support/exchanges";

/** The bodies of all recorded answers to reads, each once. */
const bodies = [
  ...new Set(
    exchanges
      .filter(({ request: { method, path } }) => method === "GET" && path.includes("products/v2"))
      .map(({ response: { body } }) => body ?? ""),
  ),
];

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
};

const snippets = fc.constantFrom(
  ...['"', "{", "}", "[", "]", ",", ":", "null", "-", "0", "1e999", '""', "true", "\\u0000", "é"],
  ...['"next":"x"', '"items":null', "9007199254740993", "\ud800", "\u0000", '"balance":"x"', "NaN"],
);
/** Cuts a piece out of a text, and puts another in, or takes it twice. */
const damage = fc.record({
  // Anywhere: fast-check's own taste is for the ends.
  at: fc.noBias(fc.integer({ min: 0, max: 9999 })).map((place) => place / 10_000),
  length: fc.nat({ max: 40 }),
  by: fc.oneof(snippets, fc.constant("")),
  twice: fc.boolean(),
});
const hurt = (
  text: string,
  { at, length, by, twice }: { at: number; length: number; by: string; twice: boolean },
) => {
  const start = Math.floor(at * text.length);
  const piece = text.slice(start, start + length);
  return text.slice(0, start) + (twice ? piece + piece : by) + text.slice(start + length);
};

/** Damaged as a text: most are no JSON any more. */
const damagedText = fc
  .tuple(fc.constantFrom(...bodies), fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([body, damages]) => damages.reduce(hurt, body));

/** Still JSON: a recorded page, or a product, in which some fields are gone or something else. */
const damagedJson = damaged(
  fc.constantFrom(...bodies.filter((body) => isJson(body))).map((body): unknown => {
    const { items, ...page } = JSON.parse(body);
    return Array.isArray(items) ? { ...page, row: items[0] } : page;
  }),
).map((value) => {
  const { row, ...page } = Object(value);
  return JSON.stringify(row === undefined ? page : { ...page, items: [row] });
});

const damagedBody = fc.oneof(damagedText, damagedJson);

const statuses = fc.oneof(
  { weight: 4, arbitrary: fc.constant(200) },
  { weight: 1, arbitrary: fc.constantFrom(201, 302, 400, 403, 404, 500, 502) },
);

const answering = (status: number, body: string): ProductsClient =>
  new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async () => new Response(body, { status }),
  });

const outcomeOf = async (call: Promise<unknown>): Promise<"read" | "refused"> => {
  try {
    await call;
    return "read";
  } catch (error) {
    if (!isProductsError(error)) throw error;
    // What a log does with it.
    JSON.stringify(error);
    expect(error.message).not.toMatch(/\n|\u0000/);
    expect(error.message.length).toBeLessThanOrEqual(300);
    return "refused";
  }
};

describe("a damaged answer", () => {
  test("becomes a page or one of the seven errors", async () => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(statuses, damagedBody, async (status, body) => {
        const outcome = await outcomeOf(answering(status, body).browse({ includeBalance: true }));
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }),
      { numRuns: 1500, seed: 1 },
    );
    // As many of each as a fuzz needs to mean something.
    expect(outcomes.get("read")).toBeGreaterThan(150);
    expect(outcomes.get("refused")).toBeGreaterThan(150);
  });

  test("becomes a product or one of the seven errors", async () => {
    const query = { filterName: "n", filterCategory: "c", filterProvider: "p" };
    await fc.assert(
      fc.asyncProperty(statuses, damagedBody, async (status, body) => {
        await outcomeOf(answering(status, body).retrieve(query));
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  test("ends a listing", async () => {
    await fc.assert(
      fc.asyncProperty(damagedBody, async (body) => {
        const all = async (): Promise<void> => {
          for await (const _ of answering(200, body).browseAll({}, { onRejected: () => {} }));
        };
        await outcomeOf(all());
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
