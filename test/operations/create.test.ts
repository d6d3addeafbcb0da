import { describe, expect, test } from "vitest";
import { ProductsClient } from "../../src/index";
import { storage } from "../products/support/items";

const answered = (body: string | null, status = 200): Promise<unknown> =>
  new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async () => new Response(body, { status }),
  })
    .create({ items: [storage()] })
    .then(
      () => "created",
      (error: unknown) => error,
    );

describe("the answer to a create", () => {
  test.each(["{}", "", "  \n", "\ufeff{}", '{"extra":[1]}', '{"responses":[{}]}'])(
    "%j is a success",
    async (body) => {
      expect(await answered(body)).toBe("created");
    },
  );

  test("of no content is a success", async () => {
    expect(await answered(null, 204)).toBe("created");
  });

  test.each(["[]", "null", "5", '"ok"', "true"])(
    "%s is not what the API promises",
    async (body) => {
      expect(await answered(body)).toMatchObject({
        kind: "invalid-response",
        status: 200,
        issues: [{ path: [], expected: "an object" }],
      });
    },
  );

  test.each(["<html>", "{", "ok", '{"a":1}x'])(
    "%s is no JSON, and begins the message",
    async (body) => {
      expect(await answered(body)).toMatchObject({
        kind: "invalid-response",
        message: expect.stringContaining(`no JSON, but ${JSON.stringify(body)}`),
        attempts: 1,
      });
    },
  );
});
