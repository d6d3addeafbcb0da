import { describe, expect, test } from "vitest";
import { ProductsClient } from "../../src/index";

const answering = (body: string) =>
  new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async () => new Response(body),
  });

const MANY = 4_500_000;

// `JSON.parse` would make hundreds of megabytes of each, or end the process.
describe("an answer of more parts than any page has", () => {
  test.each([
    ["objects", `{"items":[${"{},".repeat(MANY)}{}],"itemsPerPage":50}`],
    ["numbers", `{"items":[${"1,".repeat(MANY)}1],"itemsPerPage":50}`],
    ["arrays in each other", "[".repeat(MANY) + "]".repeat(MANY)],
  ])("is refused before it is read: %s", async (_, body) => {
    await expect(answering(body).browse()).rejects.toMatchObject({
      kind: "invalid-response",
      message: expect.stringContaining("more than 4000000 parts"),
    });
  });

  test("is none where it is one long text", async () => {
    const row = JSON.stringify("a".repeat(MANY));
    const page = await answering(`{"items":[${row}],"itemsPerPage":50}`).browse();
    expect(page.rejected).toHaveLength(1);
  });
});
