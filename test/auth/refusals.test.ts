import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bearer, providerRefreshToken } from "../../src/index";
import { failureOf } from "../transport/support/outcome";
import { BULK, PAGE_TEXT } from "../transport/support/samples";
import { stopTheClock } from "../transport/support/stub-fetch";
import { clientOf, granted, LIFE, renewalStub } from "./support/renewals";

beforeEach(() => stopTheClock());
afterEach(() => {
  vi.useRealTimers();
});

const auth = () => providerRefreshToken("refresh-token");
const refusal = (status: number) => Response.json({ why: "Forbidden" }, { status });
const pass = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
};

describe.each([401, 403])("after %i", (status) => {
  it("a call is repeated once, where its token came to its end meanwhile", async () => {
    const stub = renewalStub({
      call: (n) => {
        if (n > 1) return new Response(PAGE_TEXT);
        pass(LIFE);
        return refusal(status);
      },
    });
    await clientOf(stub, auth(), { retry: false }).browse();
    expect(stub.renewals()).toHaveLength(2);
    const [first, second] = stub.tokens();
    expect(second).not.toBe(first);
  });

  it("a call is repeated no more than once", async () => {
    const stub = renewalStub({
      call: () => {
        pass(LIFE);
        return refusal(status);
      },
    });
    const error = await failureOf(clientOf(stub, auth()).create(BULK));
    expect(error).toMatchObject({ kind: "api", status, attempts: 2 });
    expect(stub.renewals()).toHaveLength(2);
  });

  it("a fresh token is not renewed, and the call is not repeated", async () => {
    const stub = renewalStub({ call: () => refusal(status) });
    const products = clientOf(stub, auth());
    expect(await failureOf(products.browse())).toMatchObject({ kind: "api", attempts: 1 });
    pass(LIFE / 2);
    expect(await failureOf(products.browse())).toMatchObject({ kind: "api", attempts: 1 });
    expect(stub.renewals()).toHaveLength(1);
  });

  it("a token that does not say when it ends is renewed, at most once a minute", async () => {
    let made = 0;
    const stub = renewalStub({
      renewal: () => granted(`opaque-${++made}`),
      call: () => refusal(status),
    });
    const products = clientOf(stub, auth());
    expect((await failureOf(products.browse())).attempts).toBe(2);
    pass(59_999);
    expect((await failureOf(products.browse())).attempts).toBe(1);
    pass(1);
    expect((await failureOf(products.browse())).attempts).toBe(2);
    expect(stub.tokens().map((token) => token?.at(-1))).toEqual(["1", "2", "2", "2", "3"]);
  });

  it("a failed renewal ends the call with an AuthError that counts its request", async () => {
    const stub = renewalStub({
      renewal: (n) => (n === 1 ? granted("opaque-1") : refusal(401)),
      call: () => refusal(status),
    });
    const error = await failureOf(clientOf(stub, auth()).browse());
    expect(error).toMatchObject({ kind: "auth", status: 401, attempts: 1 });
  });

  it("many calls with one opaque token renew it once, and each is repeated once", async () => {
    let made = 0;
    const stub = renewalStub({
      renewal: () => granted(`opaque-${++made}`),
      call: (_, request) =>
        request.headers.get("authorization")?.endsWith("-1")
          ? refusal(status)
          : new Response(PAGE_TEXT),
    });
    const products = clientOf(stub, auth());
    await Promise.all(Array.from({ length: 100 }, () => products.browse()));
    expect(stub.renewals()).toHaveLength(2);
    expect(stub.calls()).toHaveLength(200);
  });

  it("a bearer is not asked again", async () => {
    let asked = 0;
    const stub = renewalStub({ call: () => refusal(status) });
    const error = await failureOf(
      clientOf(
        stub,
        bearer(() => `token-${++asked}`),
      ).browse(),
    );
    expect(error).toMatchObject({ kind: "api", attempts: 1 });
    expect(asked).toBe(1);
  });

  it("a guest's call is not repeated", async () => {
    const stub = renewalStub({ call: () => refusal(status) });
    const error = await failureOf(
      clientOf(stub, auth(), { auth: undefined }).browse({}, { jobId: "job" }),
    );
    expect(error).toMatchObject({ attempts: 1, jobId: "job" });
    expect(stub.tokens()).toEqual([null]);
  });
});

it("a repeat after a renewal leaves the retries as they are", async () => {
  const stub = renewalStub({
    call: (n) => {
      if (n > 1) return new Response("", { status: 503 });
      pass(LIFE);
      return refusal(403);
    },
  });
  const retry = { limit: 2, baseDelay: 0, maxDelay: 0 };
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ["Date"] });
  const error = await failureOf(clientOf(stub, auth(), { retry }).browse());
  expect(error).toMatchObject({ kind: "api", status: 503, attempts: 4 });
});
