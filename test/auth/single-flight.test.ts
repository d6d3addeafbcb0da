import { describe, expect, it } from "vitest";
import { AuthError, ProductsClient, providerRefreshToken, userRefreshToken } from "../../src/index";
import { serversOfTest } from "../transport/support/a-server";
import { failureOf, signalled } from "../transport/support/outcome";
import type { Exchange } from "../transport/support/raw-server";
import { PAGE_TEXT, tokenFor } from "../transport/support/samples";
import { clientOf, granted, LIFE, RENEWING, renewalStub } from "./support/renewals";

const startServer = serversOfTest();
const many = <A>(count: number, make: (index: number) => A): A[] =>
  Array.from({ length: count }, (_, index) => make(index));
const isRenewal = ({ request }: Exchange): boolean => request.target.startsWith("/auth/");

describe("one renewal", () => {
  it.each(RENEWING)("serves 1,000 calls at once, with $name", async ({ auth }) => {
    const stub = renewalStub();
    const products = clientOf(stub, auth());
    await Promise.all(many(1_000, () => products.browse()));
    expect(stub.renewals()).toHaveLength(1);
    expect(stub.calls()).toHaveLength(1_000);
    expect(new Set(stub.tokens()).size).toBe(1);
  });

  it("serves 1,000 calls at once whose token has ended, against a server", async () => {
    const server = await startServer((exchange) => {
      if (!isRenewal(exchange)) return exchange.answer(200, PAGE_TEXT);
      // The first token has ended when it comes.
      const life = exchange.number === 1 ? 0 : LIFE;
      exchange.json(200, { accessToken: tokenFor(life) });
    });
    const auth = userRefreshToken("refresh-token");
    const products = new ProductsClient({ baseUrl: server.url, auth });
    await products.browse();
    await Promise.all(many(1_000, () => products.browse()));
    expect(server.exchanges.filter(isRenewal)).toHaveLength(2);
    expect(server.exchanges).toHaveLength(1_003);
  });

  it("that fails is reported to every waiter, with an error of its own, and not remembered", async () => {
    const stub = renewalStub({
      renewal: (n) =>
        n === 1 ? Response.json({ why: "Unauthorized" }, { status: 401 }) : granted(tokenFor(LIFE)),
    });
    const products = clientOf(stub, providerRefreshToken("refresh-token"));
    const errors = await Promise.all(
      many(50, (index) => failureOf(products.browse({}, { jobId: `job-${index}` }))),
    );
    expect(stub.renewals()).toHaveLength(1);
    expect(errors.map(({ jobId }) => jobId)).toEqual(many(50, (index) => `job-${index}`));
    for (const error of errors) {
      expect(error).toBeInstanceOf(AuthError);
      expect(error).toMatchObject({ status: 401, why: "Unauthorized", attempts: 0 });
    }
    expect(stub.calls()).toHaveLength(0);
    await products.browse();
    expect(stub.renewals()).toHaveLength(2);
  });

  it("outlives the abort of one of its waiters", async () => {
    const asked = signalled<Exchange>();
    const server = await startServer((exchange) => {
      if (isRenewal(exchange)) asked.resolve(exchange);
      else exchange.answer(200, PAGE_TEXT);
    });
    const auth = providerRefreshToken("refresh-token");
    const products = new ProductsClient({ baseUrl: server.url, auth });
    const controller = new AbortController();
    const first = failureOf(products.browse({}, { signal: controller.signal }));
    const second = products.browse();
    const renewal = await asked.promise;
    controller.abort();
    expect((await first).kind).toBe("aborted");
    expect(renewal.isClosed).toBe(false);
    renewal.json(200, { responses: [{ accessToken: tokenFor(LIFE) }] });
    expect((await second).items).toEqual([]);
    expect(server.exchanges.filter(isRenewal)).toHaveLength(1);
  });

  it("ends with the last of its waiters, and the next call starts another", async () => {
    const asked = signalled<Exchange>();
    const server = await startServer((exchange) => {
      if (exchange.number === 1) asked.resolve(exchange);
      else if (isRenewal(exchange))
        exchange.json(200, { responses: [{ accessToken: tokenFor(LIFE) }] });
      else exchange.answer(200, PAGE_TEXT);
    });
    const auth = providerRefreshToken("refresh-token");
    const products = new ProductsClient({ baseUrl: server.url, auth });
    const controllers = many(3, () => new AbortController());
    const failures = controllers.map(({ signal }) => failureOf(products.browse({}, { signal })));
    const renewal = await asked.promise;
    for (const controller of controllers) controller.abort();
    expect((await Promise.all(failures)).map(({ kind }) => kind)).toEqual(many(3, () => "aborted"));
    await renewal.closed;
    await products.browse();
    expect(server.exchanges.filter(isRenewal)).toHaveLength(2);
  });

  it("does not end a call that joins while the others leave", async () => {
    const asked = signalled<Exchange>();
    const server = await startServer((exchange) => {
      if (exchange.number === 1) asked.resolve(exchange);
      else if (isRenewal(exchange))
        exchange.json(200, { responses: [{ accessToken: tokenFor(LIFE) }] });
      else exchange.answer(200, PAGE_TEXT);
    });
    const auth = providerRefreshToken("refresh-token");
    const products = new ProductsClient({ baseUrl: server.url, auth });
    const controller = new AbortController();
    const leaving = failureOf(products.browse({}, { signal: controller.signal }));
    const renewal = await asked.promise;
    controller.abort();
    // In the same turn: the leaving call has not been told yet.
    const joining = products.browse();
    expect((await leaving).kind).toBe("aborted");
    renewal.json(200, { responses: [{ accessToken: tokenFor(LIFE) }] });
    expect((await joining).items).toEqual([]);
  });

  it("has the client's timeout, whatever the waiting call has", async () => {
    const server = await startServer(() => {});
    const auth = providerRefreshToken("refresh-token");
    const products = new ProductsClient({ baseUrl: server.url, auth, timeout: 100 });
    const started = performance.now();
    const error = await failureOf(products.browse({}, { timeout: 10_000 }));
    expect(performance.now() - started).toBeLessThan(200);
    expect(error).toMatchObject({ kind: "auth", attempts: 0 });
    expect(error.cause).toMatchObject({ kind: "timeout", timeout: 100, phase: "headers" });
    await Promise.all(server.exchanges.map(({ closed }) => closed));
  });
});
