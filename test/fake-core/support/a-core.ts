import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type FakeCore, type FakeCoreOptions, fakeCore } from "../../../src/msw";

export const BASE = "https://cloud.example/ucloud";

/** A fake Core that answers `fetch` for the tests of a file. */
export const aCore = (options: Partial<FakeCoreOptions> = {}): FakeCore => {
  const core = fakeCore({ baseUrl: BASE, ...options });
  const server = setupServer(...core.handlers);
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => core.reset());
  afterAll(() => server.close());
  return core;
};

/** An item of a bulk that both generations store as it is. */
export const storage = (name: string, more: Record<string, unknown> = {}) => ({
  type: "storage",
  name,
  description: `A product called ${name}`,
  price: 1,
  productType: "STORAGE",
  category: category("disk"),
  ...more,
});

export const category = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  provider: "example",
  productType: "STORAGE",
  accountingUnit: {
    name: "GB",
    namePlural: "GB",
    floatingPoint: false,
    displayFrequencySuffix: false,
  },
  accountingFrequency: "ONCE",
  freeToUse: false,
  allowSubAllocations: true,
  ...more,
});

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const create = (items: readonly unknown[], token: string): Promise<Response> =>
  fetch(`${BASE}/api/products/v2`, {
    method: "POST",
    headers: bearer(token),
    body: JSON.stringify({ items }),
  });

export const browse = (query = "", headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${BASE}/api/products/v2/browse${query}`, { headers });

export const namesOf = async (response: Response): Promise<readonly string[]> => {
  const page: { items: readonly { name: string }[] } = await response.json();
  return page.items.map(({ name }) => name);
};
