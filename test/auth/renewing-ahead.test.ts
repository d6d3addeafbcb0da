import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jwt, tokenFor } from "../transport/support/samples";
import { stopTheClock } from "../transport/support/stub-fetch";
import { clientOf, granted, LIFE, RENEWING, renewalStub } from "./support/renewals";

const MINUTE = 60_000;
beforeEach(() => stopTheClock());
afterEach(() => {
  vi.useRealTimers();
});

/** When a token is renewed, in ms after it was granted: to the second. */
const renewedAfter = async (tokenAt: (now: number) => string): Promise<number | undefined> => {
  const stub = renewalStub({ renewal: () => granted(tokenAt(Date.now())) });
  const products = clientOf(stub, RENEWING[0].auth());
  await products.browse();
  for (let time = 1_000; time <= 20 * MINUTE; time += 1_000) {
    vi.setSystemTime(Date.now() + 1_000);
    await products.browse();
    if (stub.renewals().length > 1) return time;
  }
  return undefined;
};

describe.each(RENEWING)("$name", ({ auth }) => {
  it("asks for a token at the first call, and uses it for the next ones", async () => {
    const stub = renewalStub();
    const products = clientOf(stub, auth());
    expect(stub.seen).toHaveLength(0);
    await products.browse();
    await products.browse();
    expect(stub.renewals()).toHaveLength(1);
    expect(new Set(stub.tokens()).size).toBe(1);
    expect(stub.tokens()[0]).toMatch(/^Bearer ey/);
  });

  it("renews 3 minutes before the token ends, and sends the new one", async () => {
    const stub = renewalStub({ renewal: () => granted(tokenFor(15 * MINUTE)) });
    const products = clientOf(stub, auth());
    await products.browse();
    vi.setSystemTime(Date.now() + 12 * MINUTE - 1);
    await products.browse();
    expect(stub.renewals()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 1);
    await products.browse();
    expect(stub.renewals()).toHaveLength(2);
    const [first, second, third] = stub.tokens();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("runs no timer while nobody calls", async () => {
    const products = clientOf(renewalStub(), auth());
    await products.browse();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a token is renewed", () => {
  it("a fifth of its life before its end, where that is less than 3 minutes", async () => {
    expect(await renewedAfter((now) => tokenFor(10 * MINUTE, now))).toBe(8 * MINUTE);
    expect(await renewedAfter((now) => tokenFor(MINUTE, now))).toBe(48_000);
  });

  it.each([
    ["behind", -60 * MINUTE],
    ["ahead", 60 * MINUTE],
  ])("on time where the server's clock is an hour %s: its life counts, by iat", async (_, skew) => {
    expect(await renewedAfter((now) => tokenFor(15 * MINUTE, now + skew))).toBe(12 * MINUTE);
  });

  it("by exp alone where it has no iat", async () => {
    const after = await renewedAfter((now) => jwt({ exp: (now + 15 * MINUTE) / 1000 }));
    expect(after).toBe(12 * MINUTE);
  });

  it("by exp alone where iat is nonsense", async () => {
    const claims = (now: number) => ({ iat: "now", exp: (now + 15 * MINUTE) / 1000 });
    expect(await renewedAfter((now) => jwt(claims(now)))).toBe(12 * MINUTE);
  });

  it.each([
    ["no JWT", () => "opaque-token"],
    ["a JWT without exp", () => jwt({ sub: "x" })],
    ["a JWT whose exp is no number", () => jwt({ exp: "tomorrow" })],
    ["two dots and nothing", () => "a.b.c"],
  ])("never ahead where it does not say when it ends: %s", async (_, make) => {
    expect(await renewedAfter(make)).toBeUndefined();
  });

  it("before each call where it ends at once", async () => {
    const stub = renewalStub({ renewal: () => granted(tokenFor(0)) });
    const products = clientOf(stub, RENEWING[0].auth());
    await products.browse();
    await products.browse();
    expect(stub.renewals()).toHaveLength(2);
    expect(stub.calls()).toHaveLength(2);
  });

  it("counting from when it was asked for, not from when it came", async () => {
    let now = Date.now();
    const stub = renewalStub({
      renewal: () => {
        const token = tokenFor(LIFE);
        // The answer takes a minute.
        now += MINUTE;
        vi.setSystemTime(now);
        return granted(token);
      },
    });
    const products = clientOf(stub, RENEWING[0].auth());
    await products.browse();
    vi.setSystemTime(now + 7 * MINUTE - 1_000);
    await products.browse();
    expect(stub.renewals()).toHaveLength(1);
    vi.setSystemTime(now + 7 * MINUTE + 1_000);
    await products.browse();
    expect(stub.renewals()).toHaveLength(2);
  });
});
