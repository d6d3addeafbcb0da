import { expect, test } from "vitest";
import { ProductsClient } from "../../src/index";
import { compute, storage } from "../products/support/items";
import { failureOf } from "../transport/support/outcome";

const answering = (status: number, why = "") =>
  new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async () => Response.json({ why }, { status }),
  });
/** As plain JavaScript may give them. */
const loose = (value: unknown): never => value as never;

test.each<[string, (client: ProductsClient) => Promise<unknown>, string]>([
  [
    "an enum in the wrong letter case",
    (c) => c.browse(loose({ filterProductType: "storage" })),
    'did you mean "STORAGE"?',
  ],
  [
    "filterType",
    (c) => c.browse(loose({ filterType: "STORAGE" })),
    'did you mean "filterProductType"?',
  ],
  ["retries", (c) => c.browse({}, loose({ retries: 2 })), 'did you mean "retry"?'],
  [
    "memory",
    (c) => c.create(loose({ items: [{ ...compute(), memory: 4 }] })),
    'did you mean "memoryInGigs"?',
  ],
  [
    "a missing field",
    (c) => c.create(loose({ items: [storage({ name: loose(undefined) })] })),
    "but it is missing",
  ],
])("a message about %s says what was meant", async (_, call, said) => {
  expect((await failureOf(call(answering(200)))).message).toContain(said);
});

test.each<[object, string]>([
  [{ timeout: 0 }, "new ProductsClient: timeout: "],
  [{ token: "x" }, 'did you mean "auth"?'],
  [{ retries: 2 }, 'did you mean "retry"?'],
  [{ baseUrl: "https://cloud.example/api" }, "without /api, which the SDK adds itself"],
])("a refused client says so: %j", (options, said) => {
  const make = () => new ProductsClient({ baseUrl: "https://cloud.example", ...options });
  expect(make).toThrow(said);
});

test("a browse that is answered with 409 says nothing of letter case", async () => {
  const { message } = await failureOf(answering(409).browse());
  expect(message).not.toMatch(/letter case|category/);
});

test("a create that is rejected says what to look at", async () => {
  const { message } = await failureOf(answering(400, "no").create({ items: [storage()] }));
  expect(message).toContain("check what changed in the bulk");
});
