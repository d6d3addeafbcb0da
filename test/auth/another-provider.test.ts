import { describe, expect, test } from "vitest";
import { bearer, ProductsClient, providerRefreshToken } from "../../src/index";
import { storage } from "../products/support/items";

const tokenOf = (sub: string): string => {
  const claims = { sub, role: "PROVIDER", iat: 1, exp: 4_000_000_000 };
  return `e30.${btoa(JSON.stringify(claims)).replaceAll("=", "")}.c2ln`;
};

const refused = async (path: string, accessToken: string): Promise<Response> =>
  path.startsWith("/auth/")
    ? Response.json({ responses: [{ accessToken, csrfToken: "" }] })
    : Response.json({ why: "Forbidden" }, { status: 403 });

describe("a 403 to a provider's create", () => {
  test.each(["bearer", "refresh token"])("names the token's provider: %s", async (kind) => {
    const token = tokenOf("#P_other");
    const client = new ProductsClient({
      baseUrl: "https://cloud.example",
      auth: kind === "bearer" ? bearer(token) : providerRefreshToken("refresh-token-1"),
      fetch: (url) => refused(new URL(url).pathname, token),
    });
    const error = await client.create({ items: [storage()] }).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/other.*example|example.*other/);
    expect(String(error)).not.toContain(token);
  });
});
