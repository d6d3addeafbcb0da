import { describe, expect, it } from "vitest";
import {
  bearer,
  ProductsClient,
  type ProductsClientOptions,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "../../src/index";
import { jwt } from "../transport/support/samples";
import { everythingOf, leaksOf } from "./support/everything-of";

const BASE = "https://cloud.example";
const token = (n: number): string => `Zq3vX8nT5kW2pR7m-${String(n).padStart(6, "0")}`;
const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );

describe("a token that each call has for itself", () => {
  it("is in none of 1,500 errors that are made when all calls are under way", async () => {
    let supplied = 0;
    const waiting: (() => void)[] = [];
    const COUNT = 1_500;
    const client = new ProductsClient({
      baseUrl: BASE,
      retry: false,
      auth: bearer(() => token(supplied++)),
      fetch: (input, init) =>
        new Promise((resolve) => {
          const said = new Request(input, init).headers.get("authorization");
          waiting.push(() => resolve(Response.json({ why: `bad ${said}` }, { status: 400 })));
          if (waiting.length === COUNT) for (const answer of waiting) answer();
        }),
    });
    const calls = Array.from({ length: COUNT }, () => failureOf(client.browse()));
    const errors = await Promise.all(calls);
    expect(errors.filter((error) => String(error).includes("Zq3v")).map(String)).toEqual([]);
    expect(String(errors[0])).toContain("[redacted]");
  });

  it("is not in the error of a later supplier's failure", async () => {
    let supplied = 0;
    const auth = bearer(() => {
      if (supplied === 5) throw new Error(`after ${[0, 1, 2, 3, 4].map(token).join()}`);
      return token(supplied++);
    });
    const fetch = async () => Response.json({ items: [], itemsPerPage: 1 });
    const client = new ProductsClient({ baseUrl: BASE, auth, fetch });
    for (let n = 0; n < 5; n++) await client.browse();
    const error = await failureOf(client.browse());
    expect(leaksOf(token(0).slice(0, 16), everythingOf(error))).toEqual([]);
  });

  it("is in no error of a call that retried with others", async () => {
    let supplied = 0;
    const client = new ProductsClient({
      baseUrl: BASE,
      retry: { limit: 2, baseDelay: 0 },
      auth: bearer(() => token(supplied++)),
      fetch: async () => Response.json({ why: [0, 1, 2].map(token).join() }, { status: 503 }),
    });
    const error = await failureOf(client.browse());
    expect(error).toMatchObject({ attempts: 3 });
    expect(leaksOf(token(0).slice(0, 16), everythingOf(error))).toEqual([]);
  });
});

describe("what a call knows that waits for a renewal", () => {
  const grantOf = (accessToken: string) => Response.json({ responses: [{ accessToken }] });

  it("is in no error of a renewal: neither the token that was refused nor a header's value", async () => {
    let renewals = 0;
    const client = new ProductsClient({
      baseUrl: BASE,
      retry: false,
      auth: providerRefreshToken("refresh-token"),
      fetch: async (url, { headers }) => {
        const why = `${token(0)} of ${token(1)} was revoked`;
        if (!url.includes("/auth/")) {
          expect(headers).toMatchObject({ authorization: `Bearer ${token(0)}` });
          return Response.json({ why }, { status: 403 });
        }
        return renewals++ === 0 ? grantOf(token(0)) : Response.json({ why }, { status: 403 });
      },
    });
    const error = await failureOf(client.browse({}, { headers: { "x-key": token(1) } }));
    expect(error).toMatchObject({ kind: "auth", status: 403 });
    expect(leaksOf(token(0).slice(0, 16), everythingOf(error))).toEqual([]);
  });
});

describe("a CSRF token that a renewal answers", () => {
  const CSRF = "cSrF-0a1b2c3d4e5f6071";
  const granting = (): Response => {
    const accessToken = jwt({ exp: Date.now() / 1000 + 600 });
    const grant = { accessToken, csrfToken: CSRF };
    return Response.json({ ...grant, responses: [grant] });
  };

  it.each<[string, () => ProductsClientOptions["auth"]]>([
    ["a provider", () => providerRefreshToken("refresh-token")],
    ["a user", () => userRefreshToken("refresh-token")],
    ["a session", () => webSession({ csrfToken: "first-csrf-token" })],
  ])("to %s is in no error of a call that uses its token", async (_, auth) => {
    const client = new ProductsClient({
      baseUrl: BASE,
      auth: auth(),
      fetch: async (input, init) =>
        new URL(new Request(input, init).url).pathname.startsWith("/auth")
          ? granting()
          : Response.json({ why: `bad ${CSRF}` }, { status: 400 }),
    });
    for (let call = 0; call < 2; call++)
      expect(leaksOf(CSRF, everythingOf(await failureOf(client.browse())))).toEqual([]);
  });

  it("is in no error of a renewal without an access token", async () => {
    const client = new ProductsClient({
      baseUrl: BASE,
      auth: userRefreshToken("refresh-token"),
      fetch: async () => Response.json({ csrfToken: CSRF, accessToken: `two words ${CSRF}` }),
    });
    expect(leaksOf(CSRF, everythingOf(await failureOf(client.browse())))).toEqual([]);
  });
});

describe("the constructor", () => {
  const SECRET = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.s3cr3tSignature";
  const AUTHS = [
    bearer(SECRET),
    providerRefreshToken(SECRET),
    userRefreshToken(SECRET),
    webSession({ csrfToken: SECRET }),
  ];
  const wrong: readonly Record<string, unknown>[] = [
    { project: `${SECRET}\n` },
    { timeout: SECRET },
    { retry: SECRET },
    { maxResponseBytes: SECRET },
    { allowInsecure: SECRET },
    { headers: { [`${SECRET}:`]: SECRET } },
    { [SECRET]: 1 },
    { baseUrl: SECRET },
    { baseUrl: `ftp://x.example/${SECRET}` },
  ];

  it.each(wrong)("shows none of auth's tokens under another option (%#)", (more) => {
    for (const auth of AUTHS) {
      let error: unknown;
      try {
        // Types refuse it.
        new ProductsClient({ baseUrl: BASE, auth, ...more } as ProductsClientOptions);
      } catch (reason) {
        error = reason;
      }
      expect(error).toMatchObject({ kind: "invalid-request" });
      expect(leaksOf(SECRET, everythingOf(error))).toEqual([]);
    }
  });
});

it.each([
  "ftp://x.example/?token=abcsecret",
  "https://user:abcsecret/ss@ho st",
  "https://user:abcsecret@x.example",
  "https://x.example:99999/?t=abcsecret",
  "https://x.example/?t=abcsecret",
  "data:abcsecret",
])("the text of a refused baseUrl is not shown: %s", (baseUrl) => {
  expect(() => new ProductsClient({ baseUrl })).toThrow(
    /^(?!.*abcsecret)new ProductsClient: baseUrl/,
  );
});

it("a jobId that equals a header's value is shown", async () => {
  const jobId = "nightly-2026-06-01";
  const told: unknown[] = [];
  const client = new ProductsClient({
    baseUrl: BASE,
    retry: false,
    hooks: { onRequest: (event) => told.push(event) },
    fetch: async () => Response.json({ why: `job ${jobId}` }, { status: 404 }),
  });
  const error = await failureOf(client.browse({}, { jobId, headers: { "x-request-id": jobId } }));
  expect(error).toMatchObject({ jobId, why: `job ${jobId}` });
  expect(told).toMatchObject([{ jobId }]);
});

it("a page of 1,000 rejected rows is told in no time, with rotating tokens", async () => {
  let supplied = 0;
  const rows = Array.from({ length: 1_000 }, () => ({ name: 5, price: "x", category: {} }));
  const page = JSON.stringify({ items: rows, itemsPerPage: 1_000 });
  const client = new ProductsClient({
    baseUrl: BASE,
    auth: bearer(() => token(supplied++).repeat(20)),
    fetch: async () => new Response(page),
  });
  for (let call = 0; call < 5; call++) await client.browse();
  const started = performance.now();
  expect((await client.browse()).rejected).toHaveLength(1_000);
  expect(performance.now() - started).toBeLessThan(1_000);
});
