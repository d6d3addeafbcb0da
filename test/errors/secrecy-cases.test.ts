import { describe, expect, test } from "vitest";
import {
  bearer,
  type Hooks,
  isProductsError,
  ProductsClient,
  type ProductsClientOptions,
} from "../../src/index";
import { everythingOf, leaksOf } from "./support/everything-of";

const BASE = "https://cloud.example";
const SECRET = "Zq3vX8nT5kW2pR7m_0aBcDeF-GhIjKlM";

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
const answering =
  (answer: () => Response): typeof fetch =>
  async () =>
    answer();

test("an option of another name does not show the token that it was given", () => {
  for (const option of ["token", "accessToken", "refreshToken", "bearer", "authorization"]) {
    const options: object = { baseUrl: BASE, [option]: SECRET };
    let error: unknown;
    try {
      new ProductsClient(options as ProductsClientOptions);
    } catch (reason) {
      error = reason;
    }
    expect(error).toMatchObject({ kind: "invalid-request", issues: [{ path: [option] }] });
    expect(leaksOf(SECRET, everythingOf(error))).toEqual([]);
  }
});

test("a call's option of another name does not show the token that it was given", async () => {
  const client = new ProductsClient({ baseUrl: BASE });
  const options: object = { token: SECRET };
  const error = await failureOf(client.browse({}, options));
  expect(error).toMatchObject({ kind: "invalid-request", issues: [{ path: ["token"] }] });
  expect(leaksOf(SECRET, everythingOf(error))).toEqual([]);
});

test("auth that is the token itself is refused without showing it", () => {
  const make = (auth: unknown) => () =>
    new ProductsClient({ baseUrl: BASE, auth } as ProductsClientOptions);
  for (const auth of [SECRET, { token: SECRET }, () => SECRET, bearer(`Bearer ${SECRET}`)]) {
    let error: unknown;
    try {
      make(auth)();
    } catch (reason) {
      error = reason;
    }
    expect(isProductsError(error)).toBe(true);
    expect(leaksOf(SECRET, everythingOf(error))).toEqual([]);
  }
});

test("a token of a plain http base is not in its refusal", () => {
  let error: unknown;
  try {
    new ProductsClient({ baseUrl: "http://cloud.example", auth: bearer(SECRET) });
  } catch (reason) {
    error = reason;
  }
  expect(error).toMatchObject({ kind: "invalid-request" });
  expect(leaksOf(SECRET, everythingOf(error))).toEqual([]);
});

describe("a secret of digits alone", () => {
  const digits = "48151623421234";

  test("is not shown where the server echoes it as a number", async () => {
    const page = { items: [], itemsPerPage: Number(`${digits}.5`) };
    const client = new ProductsClient({
      baseUrl: BASE,
      auth: bearer(digits),
      retry: false,
      fetch: answering(() => Response.json(page)),
    });
    expect(leaksOf(digits, everythingOf(await failureOf(client.browse())))).toEqual([]);
  });

  test("is not kept where an error's body echoes it as a number", async () => {
    const client = new ProductsClient({
      baseUrl: BASE,
      headers: { "X-Tenant": digits },
      retry: false,
      fetch: answering(() => Response.json({ why: "no", tenant: Number(digits) }, { status: 403 })),
    });
    expect(leaksOf(digits, everythingOf(await failureOf(client.browse())))).toEqual([]);
  });
});

test("300 calls at once, each with a key of its own, show none of them", async () => {
  const keys = Array.from(
    { length: 300 },
    (_, index) => `${SECRET}-${String(index).padStart(4, "0")}`,
  );
  const started: (() => void)[] = [];
  const client = new ProductsClient({
    baseUrl: BASE,
    retry: false,
    // Answers when all have been sent, each with its own key.
    fetch: (input, init) =>
      new Promise((resolve) => {
        const key = new Request(input, init).headers.get("x-api-key");
        started.push(() => resolve(Response.json({ why: `bad key ${key}` }, { status: 403 })));
        if (started.length === keys.length) for (const answer of started) answer();
      }),
  });
  const errors = await Promise.all(
    keys.map((key) => failureOf(client.browse({}, { headers: { "X-Api-Key": key } }))),
  );
  const leaked = errors.filter((error) => leaksOf(SECRET, [String(error)]).length > 0);
  expect(leaked.map(String)).toEqual([]);
});

test("a supplier's rejection with another client's error is copied without this client's secrets", async () => {
  const other = new ProductsClient({
    baseUrl: BASE,
    retry: false,
    fetch: answering(() => Response.json({ why: `bad key ${SECRET}` }, { status: 403 })),
  });
  const client = new ProductsClient({
    baseUrl: BASE,
    retry: false,
    headers: { "X-Api-Key": SECRET },
    auth: bearer(async () => {
      await other.browse();
      return "never";
    }),
    fetch: answering(() => Response.json({})),
  });
  const error = await failureOf(client.browse());
  expect(error).toMatchObject({ kind: "auth" });
  expect(leaksOf(SECRET, everythingOf(error))).toEqual([]);
});

test("no hook is told a secret", async () => {
  const told: unknown[] = [];
  const tell = (event: object): void => {
    told.push(event);
  };
  const hooks: Hooks = { onRequest: tell, onResponse: tell, onRetry: tell };
  const client = new ProductsClient({
    baseUrl: `${BASE}/${SECRET}`,
    auth: bearer(SECRET),
    headers: { "X-Api-Key": SECRET },
    retry: { limit: 1, baseDelay: 0 },
    hooks,
    fetch: answering(() => Response.json({ why: SECRET }, { status: 503 })),
  });
  await failureOf(client.browse({ filterName: SECRET }, { jobId: SECRET }));
  expect(told).toHaveLength(5);
  expect(told.flatMap((event) => leaksOf(SECRET, everythingOf(event)))).toEqual([]);
});

test("the reason of an abort stands on cause as the caller gave it", async () => {
  const reason = new Error(`stop ${SECRET}`);
  const client = new ProductsClient({ baseUrl: BASE, auth: bearer(SECRET) });
  const error = await failureOf(client.browse({}, { signal: AbortSignal.abort(reason) }));
  expect(error).toMatchObject({ kind: "aborted", cause: reason });
  expect(Reflect.get(Object(error), "cause")).toBe(reason);
  expect(leaksOf(SECRET, everythingOf(error))).toEqual([]);
});

test("a rejection that can't be read is still one of the seven errors", async () => {
  const broken = Object.defineProperty(new Error("x"), "message", {
    get: () => {
      throw new Error("unreadable");
    },
  });
  const exotic = [broken, Symbol("s"), null, undefined, Object.create(null)];
  for (const reason of exotic) {
    const suppliedBadly = new ProductsClient({
      baseUrl: BASE,
      auth: bearer(() => Promise.reject(reason)),
    });
    const sentBadly = new ProductsClient({
      baseUrl: BASE,
      retry: false,
      fetch: () => Promise.reject(reason),
    });
    expect(isProductsError(await failureOf(suppliedBadly.browse()))).toBe(true);
    expect(isProductsError(await failureOf(sentBadly.browse()))).toBe(true);
  }
});
