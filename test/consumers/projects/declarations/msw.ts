// Everything that a user of this entry alone would export without writing its type.
import { fakeCore } from "ucloud-products/msw";

export const make = fakeCore;
export const core = fakeCore({ baseUrl: "https://cloud.example" });
export const { handlers, products, requests, seed, reset, restart, fault, expireTokens } = core;
export const { providerToken, userToken, providerRefreshToken, userRefreshToken } = core;
export const first = () => core.products[0];
export const categories = () => core.products.map(({ category }) => category);
export const asked = () => core.requests[0];
export const tokens = [core.providerToken("example"), core.userToken({ username: "alice" })];
