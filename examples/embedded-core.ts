import { setupServer } from "msw/node";
import { providerRefreshToken } from "ucloud-products";
import { fakeCore } from "ucloud-products/msw";
import type { Target } from "./target";

/** A Core in this process, for a first look: nothing leaves the machine. */
export const embeddedCore = (): Target => {
  const baseUrl = "https://cloud.example";
  const provider = "example";
  const core = fakeCore({ baseUrl, providers: [provider] });
  const server = setupServer(...core.handlers);
  server.listen({ onUnhandledRequest: "error" });
  return {
    name: "an embedded Core",
    baseUrl,
    provider,
    auth: providerRefreshToken(core.providerRefreshToken(provider)),
    close: () => server.close(),
  };
};
