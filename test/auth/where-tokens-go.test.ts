import { describe, expect, it } from "vitest";
import { bearer, InvalidRequestError, ProductsClient } from "../../src/index";
import { serversOfTest } from "../transport/support/a-server";
import { failureOf } from "../transport/support/outcome";
import { PAGE_TEXT } from "../transport/support/samples";
import { clientOf, RENEWING, renewalStub } from "./support/renewals";

const startServer = serversOfTest();
const AUTHS = [{ name: "bearer", auth: () => bearer("the-token") }, ...RENEWING];

const thrownBy = (make: () => unknown): unknown => {
  try {
    return make();
  } catch (error) {
    return error;
  }
};

describe.each(AUTHS)("$name", ({ auth }) => {
  it.each([
    "http://cloud.example",
    "http://127.0.0.1.cloud.example",
    "http://localhost.cloud.example",
    "http://10.0.0.1:8080",
    "http://[::2]",
    "http://0.0.0.0",
  ])("is refused for %s", (baseUrl) => {
    const error = thrownBy(() => new ProductsClient({ baseUrl, auth: auth() }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({ operation: "client", attempts: 0, issueCount: 1 });
    expect(error).toMatchObject({ issues: [{ path: ["baseUrl"] }] });
    expect(String(error)).toContain("allowInsecure");
  });

  it.each([
    "https://cloud.example",
    "http://localhost",
    "http://localhost:8080/ucloud",
    "http://core.localhost",
    "http://127.0.0.1:80",
    "http://127.9.8.7",
    "http://[::1]:8080",
    new URL("https://cloud.example"),
  ])("is taken for %s", (baseUrl) => {
    expect(new ProductsClient({ baseUrl, auth: auth() })).toBeInstanceOf(ProductsClient);
  });

  it("is taken for plain http with allowInsecure", () => {
    const baseUrl = "http://cloud.example";
    const options = { baseUrl, auth: auth(), allowInsecure: true };
    expect(new ProductsClient(options)).toBeInstanceOf(ProductsClient);
  });
});

it("a guest may use plain http", () => {
  expect(new ProductsClient({ baseUrl: "http://cloud.example" })).toBeInstanceOf(ProductsClient);
});

it.each(AUTHS)("every request of $name goes to the base's origin", async ({ auth }) => {
  const stub = renewalStub();
  await clientOf(stub, auth()).browse();
  expect(new Set(stub.seen.map(({ request }) => new URL(request.url).origin))).toEqual(
    new Set(["https://core.invalid"]),
  );
});

it.each([301, 302, 303, 307, 308])("no token follows a %i to another origin", async (status) => {
  const other = await startServer((exchange) => exchange.answer(200, PAGE_TEXT));
  const server = await startServer((exchange) =>
    exchange.answer(status, "", { location: `${other.url}/api/products/v2/browse?secret=1` }),
  );
  for (const { auth } of AUTHS) {
    const products = new ProductsClient({ baseUrl: server.url, auth: auth(), retry: false });
    const error = await failureOf(products.browse());
    expect(["api", "auth"]).toContain(error.kind);
    expect(error.message).toContain(other.url);
    expect(error.message).not.toContain("secret");
  }
  expect(other.exchanges).toHaveLength(0);
});
