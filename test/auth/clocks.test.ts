import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf } from "../transport/support/outcome";
import { PAGE_TEXT } from "../transport/support/samples";
import { stopTheClock } from "../transport/support/stub-fetch";
import { clientOf, granted, LIFE, RENEWING, renewalStub } from "./support/renewals";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
beforeEach(() => stopTheClock());
afterEach(() => {
  vi.useRealTimers();
});

/** Time passes for both clocks; then the wall clock is set. */
const passAndSet = (ms: number, set: number): void => {
  vi.advanceTimersByTime(ms);
  vi.setSystemTime(Date.now() + set);
};

describe("a token that has ended", () => {
  it.each([
    ["set back an hour", -HOUR],
    ["set back a day", -24 * HOUR],
    ["left alone", 0],
    ["set forth an hour", HOUR],
  ])("is not sent by a machine whose clock was %s", async (_, set) => {
    const stub = renewalStub();
    const products = clientOf(stub, RENEWING[0].auth());
    await products.browse();
    passAndSet(LIFE + MINUTE, set);
    await products.browse();
    expect(stub.renewals()).toHaveLength(2);
    expect(new Set(stub.tokens()).size).toBe(2);
    await products.browse();
    expect(stub.renewals()).toHaveLength(2);
  });

  it("is not sent by a machine that slept, and whose steady clock stood still", async () => {
    const stub = renewalStub();
    const products = clientOf(stub, RENEWING[0].auth());
    await products.browse();
    vi.setSystemTime(Date.now() + LIFE);
    await products.browse();
    expect(stub.renewals()).toHaveLength(2);
  });

  it("is not sent by a machine that slept, and whose clock was set back then", async () => {
    const stub = renewalStub();
    const products = clientOf(stub, RENEWING[0].auth());
    await products.browse();
    vi.setSystemTime(Date.now() - HOUR);
    for (let call = 0; call < 3; call++) await products.browse();
    expect(stub.renewals()).toHaveLength(2);
  });

  it("is renewed after a refusal, whichever clock says so", async () => {
    const stub = renewalStub({
      call: (n) => {
        if (n > 1) return new Response(PAGE_TEXT);
        passAndSet(LIFE, -HOUR);
        return Response.json({ why: "Forbidden" }, { status: 403 });
      },
    });
    await clientOf(stub, RENEWING[0].auth(), { retry: false, timeout: 2 * LIFE }).browse();
    expect(stub.renewals()).toHaveLength(2);
  });
});

it("a token without an end is renewed again a minute later, whichever clock says so", async () => {
  let made = 0;
  const stub = renewalStub({
    renewal: () => granted(`opaque-${++made}`),
    call: () => Response.json({ why: "Forbidden" }, { status: 403 }),
  });
  const products = clientOf(stub, RENEWING[0].auth());
  const attempts = async (): Promise<number> => (await failureOf(products.browse())).attempts;
  expect(await attempts()).toBe(2);
  passAndSet(MINUTE - 1, -HOUR);
  expect(await attempts()).toBe(1);
  passAndSet(1, 0);
  expect(await attempts()).toBe(2);
});
