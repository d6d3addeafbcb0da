import {
  bearer,
  ProductsClient,
  type ProductsClientOptions,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "../../../src/index";

/** Makes an error of a call in which a secret is planted; `pad` stands before it. */
export type Scene = (secret: string, pad: string) => Promise<unknown>;

const BASE = "https://cloud.example";
const BY_NAME = { filterName: "n", filterCategory: "c", filterProvider: "p" };

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => new Error(`it succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );

const clientFor = (
  secret: string,
  answer: () => Response,
  options: Partial<ProductsClientOptions> = {},
): ProductsClient =>
  new ProductsClient({
    baseUrl: BASE,
    auth: bearer(secret),
    retry: false,
    fetch: async () => answer(),
    ...options,
  });

/** The client knows the secret as its token; the server echoes it. */
const echoed =
  (answer: (secret: string, pad: string) => Response): Scene =>
  (secret, pad) =>
    failureOf(clientFor(secret, () => answer(secret, pad)).browse());

const json = (body: unknown, status: number): Response => Response.json(body, { status });

const nested = (secret: string, pad: string): Error => {
  const inner = Object.assign(new Error(`${pad}${secret}`), { code: `E${secret}`, token: secret });
  inner.name = `Broken ${secret}`;
  const list = new AggregateError([inner], `one of ${secret}`, { cause: inner });
  return Object.assign(new TypeError("fetch failed", { cause: list }), { request: { secret } });
};

const item = (more: Record<string, unknown>) => ({
  type: "storage" as const,
  name: "n",
  description: "d",
  price: 1,
  category: {
    name: "c",
    provider: "p",
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "ONCE" as const,
  },
  ...more,
});

const creating =
  (...items: ((secret: string, pad: string) => Record<string, unknown>)[]): Scene =>
  (secret, pad) =>
    failureOf(
      clientFor(secret, () => json({}, 200)).create({
        items: items.map((more) => item(more(secret, pad))),
      }),
    );

const listing =
  (page: (secret: string, pad: string) => unknown): Scene =>
  (secret, pad) => {
    const client = clientFor(secret, () => json(page(secret, pad), 200));
    const all = async (): Promise<void> => {
      for await (const _ of client.browseAll());
    };
    return failureOf(all());
  };

const renewing =
  (auth: (secret: string) => ProductsClientOptions["auth"], answer: Response["status"]): Scene =>
  (secret, pad) =>
    failureOf(
      clientFor(secret, () => json({ why: `${pad}${secret}`, [secret]: secret }, answer), {
        auth: auth(secret),
      }).browse(),
    );

const row = (more: Record<string, unknown>) => ({ ...item(more), productType: "STORAGE" });

export const SCENES: Readonly<Record<string, Scene>> = {
  "why echoes it": echoed((s, p) => json({ why: `${p}${s}${p}`, errorCode: s }, 403)),
  "a database dump echoes it": echoed((s, p) =>
    json({ why: `Database exec failed: ${p}${s}\nquery: ${s}` }, 400),
  ),
  "an error's keys and depths echo it": echoed((s, p) =>
    json({ why: "x", [s]: 1, deep: [{ [`${p}${s}`]: [[s]] }], list: [s, { a: `${p}${s}` }] }, 500),
  ),
  "a proxy's HTML echoes it": echoed((s, p) => new Response(`<p>${p}${s}`, { status: 502 })),
  "a 2xx of HTML echoes it": echoed((s, p) => new Response(`<p>${p}${s}`)),
  "a redirect's target echoes it": echoed(
    (s, p) =>
      new Response(null, {
        status: 302,
        headers: { location: `https://${s.toLowerCase()}.example/${s}/${p.length}?${s}#${s}` },
      }),
  ),
  "a page that is none echoes it": echoed((s, p) => json(`${p}${s}`, 200)),
  "a page's fields echo it": echoed((s, p) => json({ items: `${p}${s}` }, 200)),
  "a page's next echoes it": listing((s, p) => ({ items: [], itemsPerPage: 1, next: `${p}${s}` })),
  "a rejected row echoes it": listing((s, p) => ({
    items: [row({ price: `${p}${s}`, name: null, category: { name: s, provider: s } })],
    itemsPerPage: 1,
  })),
  "a row out of order echoes it": listing((s, p) => ({
    items: [row({ name: "z", balance: 0 }), row({ name: `A${p}${s}`, balance: 0 })],
    itemsPerPage: 2,
    next: "p@c@z",
  })),
  "a retrieved row echoes it": (s, p) =>
    failureOf(
      clientFor(s, () => json(row({ hiddenInGrantApplications: `${p}${s}` }), 200)).retrieve(
        BY_NAME,
      ),
    ),
  "a create's answer echoes it": (s, p) =>
    failureOf(clientFor(s, () => json([`${p}${s}`], 200)).create({ items: [item({})] })),
  "a failure of fetch holds it": (s, p) =>
    failureOf(
      clientFor(s, () => {
        throw nested(s, p);
      }).browse(),
    ),
  "a failure of fetch is it": (s, p) =>
    failureOf(clientFor(s, () => Promise.reject(`${p}${s}`) as never).browse()),
  "a supplier rejects with it": async (s, p) => {
    const answers = [() => s, () => Promise.reject(nested(s, p))];
    const auth = bearer(() => answers.shift()?.() ?? "");
    const client = clientFor(s, () => json({ items: [], itemsPerPage: 1 }, 200), { auth });
    await client.browse();
    return failureOf(client.browse());
  },
  "a supplier answers with what is no token": (s, p) =>
    failureOf(clientFor(s, () => json({}, 200), { auth: bearer(() => `${p} ${s}`) }).browse()),
  "a provider's renewal is refused": renewing(providerRefreshToken, 401),
  "a user's renewal is refused": renewing(userRefreshToken, 403),
  "a session's renewal is refused": renewing((s) => webSession({ csrfToken: s }), 403),
  "a renewal's answer is no token": renewing(providerRefreshToken, 200),
  "the granted token is none": (s, p) =>
    failureOf(
      clientFor(s, () => json({ accessToken: `${p} ${s}`, csrfToken: s }, 200), {
        auth: userRefreshToken("another-token"),
      }).browse(),
    ),
  "a text of the input holds it": creating((s, p) => ({
    name: `${p}${s}\n`,
    description: `${s}\n`,
  })),
  "a field's name is it": creating((s, p) => ({ [s]: 1, [`${p}${s}`]: { [s]: s } })),
  "a choice is it": creating((s, p) => ({ productType: s, type: `${p}${s}`, tags: [s] })),
  "a later item's text is it": creating(
    () => ({}),
    (s, p) => ({ category: { ...item({}).category, provider: `${p}${s}` } }),
  ),
  "a filter holds it": (s, p) =>
    failureOf(
      clientFor(s, () => json({}, 200)).browse({ filterName: `${p}${s}\n`, next: `\n${s}` }),
    ),
  "a header's value is echoed": (s, p) =>
    failureOf(
      clientFor("another-token", () => json({ why: `${p}${s}` }, 500), {
        headers: { "X-Api-Key": s },
      }).browse(),
    ),
  "a call's header is echoed": (s, p) =>
    failureOf(
      clientFor("another-token", () => json({ why: `${p}${s}`, [s]: s }, 500)).browse(
        {},
        { headers: { "X-Api-Key": s } },
      ),
    ),
  "a header that may not be set holds it": (s) =>
    failureOf(
      clientFor("another-token", () => json({}, 200)).browse(
        {},
        { headers: { Authorization: `Bearer ${s}`, "bad name": s } },
      ),
    ),
  "the Job-Id is it": (s, p) =>
    failureOf(clientFor(s, () => json({}, 500)).browse({}, { jobId: `${p.length}-${s}` })),
  "an abort's reason holds it": (s, p) => {
    const reason = Object.assign(new Error(`${p}${s}`), { name: `Stop ${s}`, token: s });
    return failureOf(
      clientFor(s, () => json({}, 200)).browse({}, { signal: AbortSignal.abort(reason) }),
    );
  },
  "an abort's reason is it": (s, p) =>
    failureOf(
      clientFor(s, () => json({}, 200)).browse({}, { signal: AbortSignal.abort(`${p}${s}`) }),
    ),
};
