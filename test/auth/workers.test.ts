import { expect, it, vi } from "vitest";
import { providerRefreshToken } from "../../src/index";
import { failureOf, signalled } from "../transport/support/outcome";
import { tokenFor } from "../transport/support/samples";
import { clientOf, granted, LIFE, renewalStub } from "./support/renewals";

/** What Cloudflare Workers do with what belongs to another request. */
const foreign = (): never => {
  throw new Error("Cannot perform I/O on behalf of a different request.");
};

it("a renewal that has landed is not touched by those who waited for it", async () => {
  const aborted = vi.spyOn(AbortController.prototype, "abort").mockImplementation(foreign);
  try {
    const stub = renewalStub();
    const products = clientOf(stub, providerRefreshToken("refresh-token"));
    await Promise.all([1, 2, 3].map(() => products.browse()));
    expect(stub.renewals()).toHaveLength(1);
    expect(aborted).not.toHaveBeenCalled();
  } finally {
    aborted.mockRestore();
  }
});

it("a renewal that can't be cancelled costs the call that leaves no more than its own error", async () => {
  const renewal = signalled<Response>();
  const stub = renewalStub({
    renewal: (n) => (n === 1 ? renewal.promise : granted(tokenFor(LIFE))),
  });
  const products = clientOf(stub, providerRefreshToken("refresh-token"));
  const error = await new Promise((resolve) => {
    const call = failureOf(products.browse({}, { timeout: 20 }));
    // From here on the renewal is of another request.
    const aborted = vi.spyOn(AbortController.prototype, "abort").mockImplementationOnce(() => {
      // The call's own, which it may touch.
      aborted.mockImplementation(foreign);
    });
    void call.then(resolve).finally(() => aborted.mockRestore());
  });
  expect(error).toMatchObject({ kind: "timeout", phase: "token" });
  await products.browse();
  expect(stub.renewals()).toHaveLength(2);
});
