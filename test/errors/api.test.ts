import { describe, expect, test } from "vitest";
import { titled } from "../wire/support/create-exchanges";
import { exchanges } from "../wire/support/exchanges";
import { expectedError } from "../wire/support/expected-error";
import { errorOf } from "./answers";

describe("every recorded error", () => {
  const failures = exchanges.filter(
    ({ response: { status, failed } }) => failed === undefined && (status < 200 || status > 299),
  );
  test.each(titled(failures))("%s is decoded", async (_, { response }) => {
    const error = await errorOf(response.status, response.body, response.headers);
    expect(error).toMatchObject(expectedError({ response }));
    expect(error.message).not.toContain("\n");
    expect(error.message.length).toBeLessThanOrEqual(300);
  });
});

describe("the reason of a status", () => {
  test.each([
    [300, "redirect"],
    [301, "redirect"],
    [304, "redirect"],
    [308, "redirect"],
    [400, "rejected"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not-found"],
    [405, "rejected"],
    [408, "unavailable"],
    [409, "conflict"],
    [413, "rejected"],
    [418, "rejected"],
    [429, "rate-limited"],
    [431, "rejected"],
    [499, "rejected"],
    [500, "server-error"],
    [501, "server-error"],
    [502, "unavailable"],
    [503, "unavailable"],
    [504, "unavailable"],
    [505, "server-error"],
    [599, "server-error"],
  ])("%d is %s", async (status, reason) => {
    expect(await errorOf(status, null)).toMatchObject({ status, reason, attempts: 1 });
  });
});

describe("what Core2's database says", () => {
  const dump = (why: string): string => JSON.stringify({ statusCode: 400, why, errorCode: "" });
  const failed = "Database exec failed: ERROR: x";

  test.each([
    [400, `${failed} (SQLSTATE 40P01)\nquery: a\nArgs: b`, "unavailable"],
    [400, `${failed} (SQLSTATE 40P01)`, "unavailable"],
    [400, `${failed} (SQLSTATE 23505)\nquery: a`, "conflict"],
    [400, `${failed} (SQLSTATE 21000)\nquery: a`, "rejected"],
    [400, "Database exec failed: no code at all", "rejected"],
    // A code that only the arguments hold, or that another text quotes, says nothing.
    [400, `${failed} (SQLSTATE 22021)\nArgs: (SQLSTATE 40P01)`, "rejected"],
    [400, "description: (SQLSTATE 40P01)", "rejected"],
    [400, "ERROR: x (SQLSTATE 23505)", "rejected"],
    [500, `${failed} (SQLSTATE 40P01)`, "server-error"],
    [409, `${failed} (SQLSTATE 40P01)`, "conflict"],
  ])("%d %j is %s", async (status, why, reason) => {
    const error = await errorOf(status, dump(why));
    expect(error.reason).toBe(reason);
  });

  test("is cut to its first line in why, and kept in body", async () => {
    const why = `${failed} (SQLSTATE 21000)\nquery: insert …\nArgs: [secret]`;
    const error = await errorOf(400, dump(why));
    expect(error.why).toBe(`${failed} (SQLSTATE 21000)`);
    expect(error.body?.why).toBe(why);
  });

  test("is cut in no other text", async () => {
    expect((await errorOf(400, dump("two\nlines"))).why).toBe("two\nlines");
  });
});
