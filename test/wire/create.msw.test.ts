import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bearer, ProductsClient } from "../../src/index";
import { titled, writable } from "./support/create-exchanges";
import { answerOf } from "./support/exchanges";
import { expectedError } from "./support/expected-error";
import { meaningOf } from "./support/meaning";
import { refusalOf } from "./support/refusals/refusals";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const client = new ProductsClient({
  baseUrl: "https://cloud.example",
  auth: bearer("token-of-a-provider"),
  retry: false,
});

describe("over the runtime's own fetch", () => {
  const sent = writable.filter(({ topic, name }) => refusalOf(topic, name) === undefined);
  test.each(titled(sent))("%s ends as it was recorded", async (_, exchange) => {
    const requests: { readonly token: string | null; readonly body: unknown }[] = [];
    server.use(
      http.post("https://cloud.example/api/products/v2", async ({ request }) => {
        const token = request.headers.get("authorization");
        requests.push({ token, body: await request.json() });
        return exchange.response.failed === undefined ? answerOf(exchange) : HttpResponse.error();
      }),
    );
    const bulk = JSON.parse(exchange.request.body ?? "");
    const outcome = client.create(bulk).catch((error: unknown) => error);
    const expected = exchange.response.status === 200 ? undefined : expectedError(exchange);
    if (expected === undefined) expect(await outcome).toBeUndefined();
    else expect(await outcome).toMatchObject(expected);
    expect(requests).toEqual([{ token: "Bearer token-of-a-provider", body: meaningOf(bulk) }]);
  });
});
