import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { bearer, ProductsClient } from "../../src/index";
import { failureOf } from "../transport/support/outcome";
import { PAGE_TEXT } from "../transport/support/samples";
import { stubFetch } from "../transport/support/stub-fetch";
import { BASE, clientOf, RENEWING, renewalStub } from "./support/renewals";

describe("bearer", () => {
  it("sends a text with every request", async () => {
    const stub = renewalStub();
    const products = clientOf(stub, bearer("a-token"));
    await products.browse();
    await products.browse();
    expect(stub.tokens()).toEqual(["Bearer a-token", "Bearer a-token"]);
    expect(stub.renewals()).toHaveLength(0);
  });

  it("asks a supplier before each request, retries included", async () => {
    let asked = 0;
    const stub = renewalStub({
      call: (n) => (n === 1 ? new Response("", { status: 503 }) : new Response(PAGE_TEXT)),
    });
    const auth = bearer(async () => `token-${++asked}`);
    await clientOf(stub, auth, { retry: { baseDelay: 0 } }).browse();
    expect(stub.tokens()).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("the session ended");
      },
    ],
    ["rejects", () => Promise.reject(new Error("the session ended"))],
  ])("reports a supplier that %s as an AuthError with its cause", async (_, supply) => {
    const stub = renewalStub();
    const error = await failureOf(clientOf(stub, bearer(supply)).browse());
    expect(error).toMatchObject({ kind: "auth", attempts: 0 });
    expect(error.message).toBe(
      "products.v2.browse had no token: its supplier failed: the session ended",
    );
    expect(error.cause).toMatchObject({ message: "the session ended" });
    expect(stub.seen).toHaveLength(0);
  });

  it.each(["", "two words", "line\nbreak", "ü", "Bearer token"])(
    "reports a supplied %j as an AuthError, and does not show it",
    async (token) => {
      const stub = renewalStub();
      const error = await failureOf(
        clientOf(
          stub,
          bearer(() => token),
        ).browse(),
      );
      expect(error).toMatchObject({ kind: "auth", attempts: 0 });
      if (token !== "") expect(inspect(error)).not.toContain(JSON.stringify(token));
      expect(stub.seen).toHaveLength(0);
    },
  );

  it("does not ask again after a failure of the supplier", async () => {
    let asked = 0;
    const auth = bearer(() => {
      asked++;
      return Promise.reject(new Error("no"));
    });
    await failureOf(clientOf(renewalStub(), auth).browse());
    expect(asked).toBe(1);
  });
});

describe("a guest", () => {
  it("sends no Authorization", async () => {
    const { fetch, seen } = stubFetch(() => new Response(PAGE_TEXT));
    await new ProductsClient({ baseUrl: BASE, fetch }).browse();
    expect(seen[0]?.request.headers.has("authorization")).toBe(false);
  });
});

describe("an Auth", () => {
  it("shows no token when it is printed", () => {
    for (const auth of [bearer("the-token"), ...RENEWING.map((one) => one.auth())]) {
      const shown = `${inspect(auth, { depth: 9, showHidden: true })} ${JSON.stringify(auth)}`;
      expect(shown).not.toMatch(/the-(token|refresh-token|csrf-token)/);
      expect(shown).toContain(auth.kind);
    }
  });

  it("serves two clients, each with tokens of its own", async () => {
    const { auth } = RENEWING[0];
    const shared = auth();
    const stubs = [renewalStub(), renewalStub()];
    for (const stub of stubs) await clientOf(stub, shared).browse();
    for (const stub of stubs) expect(stub.renewals()).toHaveLength(1);
  });
});
