import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import { ProductsClient, type ProductV2Input, providerRefreshToken } from "../../../src/index";
import { type FakeCore, type FakeCoreOptions, fakeCore } from "../../../src/msw";

const baseUrl = "https://cloud.example";

/** A fake Core that answers `fetch` for the tests of a file, and clients of it. */
export interface TestCore {
  readonly core: FakeCore;
  /** Reads, and has no token. */
  readonly guest: ProductsClient;
  /** Publishes as the provider "example"; it does not retry. */
  readonly publisher: () => ProductsClient;
  /** What was sent to `create` so far, a bulk each. */
  readonly bulks: () => readonly (readonly ProductV2Input[])[];
}

export const aCore = (options: Partial<FakeCoreOptions> = {}): TestCore => {
  const core = fakeCore({ baseUrl, ...options });
  const server = setupServer(...core.handlers);
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => core.reset());
  afterAll(() => server.close());
  return {
    core,
    guest: new ProductsClient({ baseUrl, retry: false }),
    publisher: () =>
      new ProductsClient({
        baseUrl,
        retry: false,
        auth: providerRefreshToken(core.providerRefreshToken("example")),
      }),
    bulks: () =>
      core.requests
        .filter(({ operation }) => operation === "create")
        // What the SDK sends is a bulk.
        .map(({ body }) => (body as { items: ProductV2Input[] }).items),
  };
};
