import { isLeft, isRight } from "fp-ts/Either";
import { describe, expect, test } from "vitest";
import { bearer, ProductsClient as FpClient, ProductV2Input } from "../../src/fp";
import { isProductsError, ProductsClient, parseBulk } from "../../src/index";
import { compute, storage } from "../products/support/items";
import { PAGE_TEXT } from "../transport/support/samples";
import { stubFetch } from "../transport/support/stub-fetch";
import { counting, inherited, reactive } from "./support/counting";

const NAMES = { filterName: "n", filterCategory: "c", filterProvider: "p" };
const QUERY = { ...NAMES, filterUsable: true, includeBalance: true, filterProductType: "STORAGE" };
const ROW = { ...storage(), productType: "STORAGE" };
const OPTIONS = {
  timeout: 1000,
  retry: { limit: 1, baseDelay: 1 },
  project: "ours",
  jobId: "job-1",
  headers: { "x-a": "b" },
};
const bulkOf = () => ({
  items: [storage(), compute({ cpu: 2, fraction: { numerator: 1, denominator: 7 } })],
});

const aCore = (Client: typeof ProductsClient | typeof FpClient = ProductsClient) => {
  const { fetch, seen } = stubFetch((_, { url }) =>
    url.includes("retrieve") ? Response.json(ROW) : new Response(PAGE_TEXT),
  );
  const client = new Client({ baseUrl: "https://core.invalid", fetch, retry: false });
  // What TypeScript refuses, JavaScript gives all the same.
  return { client: client as unknown as Methods, seen };
};
type Method = "create" | "browse" | "retrieve" | "browseAll" | "browsePages";
type Methods = Readonly<Record<Method, (input?: unknown, options?: unknown) => unknown>>;

/** What a method of either door comes to: the first page of a listing, a rejection, or a left. */
const outcomeOf = async (made: unknown): Promise<unknown> => {
  try {
    if (typeof made === "function") return await made();
    const listing = made as AsyncIterable<unknown>;
    if (Symbol.asyncIterator in Object(made))
      return (await listing[Symbol.asyncIterator]().next()).value;
    return await made;
  } catch (error) {
    return { _tag: "Left", left: error };
  }
};

const CALLS: readonly (readonly [Method, () => object])[] = [
  ["create", bulkOf],
  ["browse", () => QUERY],
  ["retrieve", () => QUERY],
  ["browseAll", () => QUERY],
  ["browsePages", () => QUERY],
];
const DOORS = [
  ["Promises", ProductsClient],
  ["TaskEithers", FpClient],
] as const;
const ALL = DOORS.flatMap(([door, Client]) =>
  CALLS.map(([method, argument]) => ({ door, Client, method, argument })),
);

const sentBy = async (made: unknown, seen: ReturnType<typeof aCore>["seen"]) => {
  const outcome = await outcomeOf(made);
  expect(outcome).not.toMatchObject({ _tag: "Left" });
  const request = seen.at(-1)?.request.clone();
  return { url: request?.url, body: await request?.text(), headers: [...(request?.headers ?? [])] };
};

describe.each(ALL)("the arguments of $method with $door", ({ Client, method, argument }) => {
  const plain = async () => {
    const { client, seen } = aCore(Client);
    return sentBy(client[method](argument(), OPTIONS), seen);
  };

  test("are read once", async () => {
    const counts = new Map<string, number>();
    const { client, seen } = aCore(Client);
    const made = client[method](counting(argument(), counts), counting(OPTIONS, counts));
    expect(await sentBy(made, seen)).toEqual(await plain());
    expect(counts.size).toBeGreaterThan(8);
    // A listing's own options are read once, too, however many pages it has.
    expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
  });

  test("count where they are inherited, or a proxy's", async () => {
    for (const wrap of [inherited, reactive]) {
      const { client, seen } = aCore(Client);
      const made = client[method](wrap(argument()), wrap(OPTIONS));
      expect(await sentBy(made, seen)).toEqual(await plain());
    }
  });

  test("may change later, which changes nothing", async () => {
    const { client, seen } = aCore(Client);
    const [input, options] = [argument(), structuredClone(OPTIONS)];
    const copy: Record<string, unknown> = structuredClone(input) as never;
    const made = client[method](copy, options);
    for (const key of Object.keys(copy)) copy[key] = "changed";
    Object.assign(options, { timeout: -1, project: "theirs", jobId: "x\ny" });
    options.headers["x-a"] = "changed";
    expect(await sentBy(made, seen)).toEqual(await plain());
  });

  test.each<[string, () => unknown]>([
    ["a Map", () => new Map([["filterProvider", "x"]])],
    ["a Date", () => new Date()],
    ["a Promise", () => Promise.resolve({})],
    ["an array", () => []],
    ["Headers", () => new Headers()],
    ["a function", () => () => {}],
    ["null", () => null],
    [
      "a revoked proxy",
      () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      },
    ],
    [
      "a proxy that throws",
      () =>
        new Proxy(
          {},
          {
            get: () => {
              throw new Error("lazy");
            },
          },
        ),
    ],
  ])("are refused where one of them is %s", async (_, make) => {
    const { client, seen } = aCore(Client);
    for (const args of [
      [make(), {}],
      [argument(), make()],
    ]) {
      // Nothing is thrown at the call itself.
      const made = client[method](...args);
      expect(await outcomeOf(made)).toMatchObject({ left: { kind: "invalid-request" } });
    }
    expect(seen).toHaveLength(0);
  });

  test("are refused where a getter throws, and the issue says where", async () => {
    const lazy = (key: string, inner: object) =>
      Object.defineProperty({ ...inner }, key, {
        enumerable: true,
        get: () => {
          throw new Error("lazy");
        },
      });
    const [key = ""] = Object.keys(argument());
    const { client } = aCore(Client);
    expect(
      await outcomeOf(client[method](lazy(key, argument()), lazy("timeout", {}))),
    ).toMatchObject({
      left: {
        issues: [
          { path: ["timeout"], received: "a property that could not be read" },
          { path: [key], received: "a property that could not be read" },
        ],
      },
    });
  });

  test("are given to a client behind a proxy as well", async () => {
    for (const wrap of [reactive, <T extends object>(value: T): T => new Proxy(value, {})]) {
      const { client, seen } = aCore(Client);
      expect(await sentBy(wrap(client)[method](argument(), OPTIONS), seen)).toEqual(await plain());
    }
  });
});

describe("the options of a client", () => {
  const { fetch, seen } = stubFetch(() => new Response(PAGE_TEXT));
  const given = { baseUrl: "https://core.invalid", fetch, ...OPTIONS, jobId: undefined };

  test("are read once", async () => {
    const counts = new Map<string, number>();
    new ProductsClient(counting(given, counts));
    expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
    expect(counts.get("retry.limit")).toBe(1);
  });

  test("count where they are the getters of a class", async () => {
    class Config {
      baseUrl = "https://core.invalid";
      get fetch() {
        return fetch;
      }
      get headers() {
        return { "x-a": "b" };
      }
    }
    await new ProductsClient(new Config()).browse();
    expect(seen.at(-1)?.request.headers.get("x-a")).toBe("b");
    class Wrong extends Config {
      get timeout() {
        return Number.NaN;
      }
    }
    expect(() => new ProductsClient(new Wrong())).toThrow("timeout: expected a number of ms");
  });

  test.each([
    ["enumerable", true],
    ["not enumerable", false],
  ])("are none on Object.prototype, where it is %s", (_, enumerable) => {
    Object.defineProperty(Object.prototype, "allowInsecure", {
      value: true,
      configurable: true,
      enumerable,
    });
    const made: unknown[] = [];
    try {
      new ProductsClient({ baseUrl: "http://evil.example", auth: bearer("token-123") });
    } catch (error) {
      made.push(error);
    } finally {
      Reflect.deleteProperty(Object.prototype, "allowInsecure");
    }
    expect(made).toMatchObject([{ issues: [{ path: ["baseUrl"] }] }]);
  });
});

test("a library that extends Object.prototype stops no call", async () => {
  const { client } = aCore();
  Object.defineProperty(Object.prototype, "extend", {
    value: () => {},
    configurable: true,
    enumerable: true,
  });
  let outcomes: unknown[];
  try {
    const calls = CALLS.map(([method, argument]) => client[method](argument(), OPTIONS));
    outcomes = await Promise.all(calls.map(outcomeOf));
  } finally {
    Reflect.deleteProperty(Object.prototype, "extend");
  }
  for (const outcome of outcomes) expect(isProductsError(Object(outcome).left)).toBe(false);
});

test("a TaskEither that is run twice sends the same, whatever changed in between", async () => {
  const { fetch, seen } = stubFetch(() => new Response(PAGE_TEXT));
  const bulk = bulkOf();
  const create = new FpClient({ baseUrl: "https://core.invalid", fetch }).create(bulk);
  await create();
  bulk.items.pop();
  await create();
  const [first, second] = await Promise.all(seen.map(({ request }) => request.text()));
  expect(second).toBe(first);
});

describe("parseBulk", () => {
  test("reads once, and takes what a class gives", () => {
    const counts = new Map<string, number>();
    const bulk = parseBulk(counting(bulkOf(), counts));
    expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
    expect(parseBulk(inherited(bulkOf()))).toEqual(bulk);
    expect(parseBulk(reactive(bulkOf()))).toEqual(bulk);
  });

  test("fills in defaults, and keeps the caller's order", () => {
    const { items } = parseBulk({ items: [storage({ name: "b" }), storage({ name: "a" })] });
    expect(items.map(({ name }) => name)).toEqual(["b", "a"]);
    expect(items[0]).toMatchObject({ productType: "STORAGE", category: { freeToUse: false } });
  });

  test.each([undefined, null, "x", [], storage(), { items: [] }, { items: [{}] }])(
    "refuses %j with all that is wrong",
    (json) => {
      expect(() => parseBulk(json)).toThrow(/^bulk: /);
      try {
        parseBulk(json);
      } catch (error) {
        expect(error).toMatchObject({ kind: "invalid-request", operation: "bulk", attempts: 0 });
      }
    },
  );
});

test("the codec of an input reads once, and refuses what it can't read", () => {
  const counts = new Map<string, number>();
  expect(isRight(ProductV2Input.decode(counting(storage(), counts)))).toBe(true);
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(isLeft(ProductV2Input.decode(proxy))).toBe(true);
});

test("1000 items of another system's columns are refused fast", async () => {
  const columns = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`their_column_${i}`, i]),
  );
  const items = Array.from({ length: 1000 }, () => ({ type: "compute", ...columns }));
  const started = performance.now();
  const outcome = await outcomeOf(aCore().client.create({ items }));
  expect(performance.now() - started).toBeLessThan(1000);
  expect(outcome).toMatchObject({ left: { issueCount: 64_000 } });
});

test("items that are a revoked proxy could not be read", async () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const { client } = aCore();
  expect(await outcomeOf(client.create({ items: proxy }))).toMatchObject({
    left: { issues: [{ path: ["items"], received: "a property that could not be read" }] },
  });
});

test("an object without a prototype is taken, whatever it calls itself: a module's namespace", () => {
  const namespace: object = Object.assign(Object.create(null), bulkOf());
  Object.defineProperty(namespace, Symbol.toStringTag, { value: "Module" });
  expect(parseBulk(namespace)).toEqual(parseBulk(bulkOf()));
});

test("an option of the client whose getter throws could not be read", () => {
  const throwing = {
    baseUrl: "https://core.invalid",
    get auth(): undefined {
      throw new Error("no");
    },
    get retry(): undefined {
      throw new Error("no");
    },
  };
  expect(() => new ProductsClient(throwing)).toThrow(
    expect.objectContaining({
      issues: ["auth", "retry"].map((key) =>
        expect.objectContaining({
          path: [key],
          received: "a property that could not be read",
        }),
      ),
    }),
  );
});
