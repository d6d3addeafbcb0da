import { describe, expect, test } from "vitest";
import { ProductsClient } from "../../src/index";
import { anything, storage } from "../products/support/items";
import { stubFetch } from "../transport/support/stub-fetch";

const boom = (): never => {
  throw new Error("boom sk-secret");
};
const BASE = "https://core.invalid";

describe("an option of the constructor that throws, or is another thing, is refused by its name", () => {
  test.each<[string, string, () => unknown]>([
    ["baseUrl", "a proxy that throws", () => new Proxy({}, { getPrototypeOf: boom })],
    ["hooks", "a proxy that throws", () => new Proxy({}, { getPrototypeOf: boom })],
    ["hooks", "an array", () => [() => 1]],
    ["hooks", "a Promise", () => Promise.resolve({})],
    ["hooks", "a Map", () => new Map()],
    ["auth", "one that throws", () => ({ unusable: boom, secrets: () => [], connect: boom })],
    ["auth", "one whose secrets throw", () => ({ secrets: boom })],
    ["auth", "half of one", () => ({ unusable: () => undefined })],
    ["retry", "true", () => true],
  ])("%s: %s", (name, _, option) => {
    const make = () => new ProductsClient(anything({ baseUrl: BASE, [name]: option() }));
    expect(make).toThrow(expect.objectContaining({ kind: "invalid-request" }));
    expect(make).toThrow(new RegExp(`new ProductsClient: ${name}: expected `));
    expect(make).not.toThrow(/sk-secret/);
  });
});

describe("a signal that throws", () => {
  const signal = (more: PropertyDescriptorMap) =>
    anything(
      Object.defineProperties(
        {},
        {
          aborted: { value: false },
          addEventListener: { value: () => {} },
          removeEventListener: { value: () => {} },
          ...more,
        },
      ),
    );

  test("where it is followed ends the call as aborted, and leaves no timer", async () => {
    const { fetch, seen } = stubFetch(() => Response.json({ items: [], itemsPerPage: 50 }));
    const client = new ProductsClient({ baseUrl: BASE, fetch });
    const options = { signal: signal({ addEventListener: { value: boom } }) };
    await expect(client.browse({}, options)).rejects.toMatchObject({ kind: "aborted" });
    expect(seen).toEqual([]);
  });

  test("where it is left changes nothing", async () => {
    const { fetch } = stubFetch(() => Response.json({ items: [], itemsPerPage: 50 }));
    const client = new ProductsClient({ baseUrl: BASE, fetch });
    const options = { signal: signal({ removeEventListener: { value: boom } }) };
    expect(await client.browse({}, options)).toMatchObject({ items: [] });
  });
});

describe("headers", () => {
  const sending = () => {
    const { fetch, seen } = stubFetch(() => Response.json({}));
    const client = new ProductsClient({ baseUrl: BASE, fetch, retry: false });
    return {
      seen,
      create: (headers: unknown) =>
        client.create({ items: [storage()] }, { headers: anything(headers) }),
    };
  };

  test.each<[string, unknown]>([
    ["whose names can't be listed", new Proxy({ "x-a": "1" }, { ownKeys: boom })],
    ["of one name in two spellings", { "x-a": "1", "X-A": "2" }],
    ["of a name that no object keeps", JSON.parse('{"__proto__":"a"}')],
  ])("%s are refused: none is lost in silence", async (_, headers) => {
    const { seen, create } = sending();
    await expect(create(headers)).rejects.toMatchObject({ kind: "invalid-request" });
    expect(seen).toEqual([]);
  });
});

test("a text under an unknown name of a query is not shown", async () => {
  const client = new ProductsClient({ baseUrl: BASE });
  const browsing = client.browse(anything({ token: "s3cr3t-token-value" }));
  await expect(browsing).rejects.toThrow("token: expected a known field, got a text");
});

test("an option that a call does not have is not meant by another name", async () => {
  const client = new ProductsClient({ baseUrl: BASE });
  await expect(client.browse({}, anything({ token: "x" }))).rejects.toThrow(
    "token: expected a known field, got a string",
  );
});
