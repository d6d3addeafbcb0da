import { describe, expect, test } from "vitest";
import type { ErrorContext } from "../../src/errors/context";
import { ApiError, type ApiReason } from "../../src/index";
import { titled } from "../wire/support/create-exchanges";
import { exchanges } from "../wire/support/exchanges";
import { expectedError } from "../wire/support/expected-error";
import { errorOf } from "./support/answers";

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
    // It went away, or chose this one of two: sent again, it works.
    ...["08006", "08P01", "40001", "40P01", "53300", "57014", "57P01", "57P03"].map(
      (state): [string, ApiReason] => [`${failed} (SQLSTATE ${state})`, "unavailable"],
    ),
    ["Database exec failed: unexpected EOF\nquery: a\nArgs: b", "unavailable"],
    [
      "Database exec failed: read tcp 10.0.0.1:1->10.0.0.2:2: read: connection reset by peer\nquery: a",
      "unavailable",
    ],
    [
      "Database exec failed: FATAL: terminating connection due to administrator command (SQLSTATE 57P01)\nquery: a\nreal query: a\nArgs: b\nTransformed: c\n",
      "unavailable",
    ],
    [`${failed} (SQLSTATE 23505)\nquery: a`, "conflict"],
    // These say something of the bulk.
    ...["21000", "22003", "22021", "22P02", "23502", "23503", "23514", "42601", "54000"].map(
      (state): [string, ApiReason] => [`${failed} (SQLSTATE ${state})\nquery: a`, "rejected"],
    ),
    [`${failed} (SQLSTATE 22021)\nupdate accounting …`, "rejected"],
    // A value that the database quotes can have lines of its own.
    ['Database exec failed: ERROR: bad "a\nb" (SQLSTATE 22P02)\nquery: a', "rejected"],
    // A code that only the arguments hold, or that another text quotes, says nothing.
    [`${failed} (SQLSTATE 22021)\nArgs: (SQLSTATE 40P01)`, "rejected"],
    ["Database exec failed: unexpected EOF\nArgs: (SQLSTATE 22021)", "unavailable"],
    ["description: (SQLSTATE 40P01)", "rejected"],
    ["ERROR: x (SQLSTATE 23505)", "rejected"],
  ] satisfies [string, ApiReason][])("400 %j is %s", async (why, reason) => {
    expect((await errorOf(400, dump(why))).reason).toBe(reason);
  });

  test.each<[number, ApiReason]>([
    [500, "server-error"],
    [409, "conflict"],
    [502, "unavailable"],
  ])("changes nothing at %d", async (status, reason) => {
    expect((await errorOf(status, dump(`${failed} (SQLSTATE 22021)`))).reason).toBe(reason);
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

describe("what an answer advises", () => {
  const context: ErrorContext = {
    operation: "accounting.v2.browse",
    jobId: "job",
    attempts: 1,
    redact: (text) => text,
  };
  const messageOf = (status: number, more: Partial<ErrorContext> = {}, text = ""): string =>
    new ApiError({ ...context, ...more }, { status, text }).message;

  test("comes from the operation, where it has advice", () => {
    const advice = { conflict: "look at the wallet" };
    expect(messageOf(409, { advice })).toBe(
      "accounting.v2.browse was answered with 409 conflict; look at the wallet",
    );
    expect(messageOf(404, { advice })).toBe(messageOf(404));
  });

  test("knows nothing of products, where it has none", () => {
    for (const status of [302, 400, 401, 403, 404, 409, 429, 500, 503])
      expect(messageOf(status)).not.toMatch(/categor|product|letter case|no more than this/);
  });

  test("is what the token suggests, where the token may be at fault", () => {
    const tokenHint = () => "the token is no JWT";
    for (const status of [401, 403])
      expect(messageOf(status, { tokenHint })).toMatch(/; the token is no JWT$/);
    for (const status of [400, 404, 500])
      expect(messageOf(status, { tokenHint })).toBe(messageOf(status));
  });

  test.each([
    "<html><center>The plain HTTP request was sent to HTTPS port</center></html>",
    "Client sent an HTTP request to an HTTPS server.\n",
  ])("is https for %j", (text) => {
    expect(messageOf(400, {}, text)).toMatch(/baseUrl says http, but the server speaks https$/);
  });

  test("tells whom to ask on either generation", () => {
    expect(messageOf(500)).toMatch(
      /time, the provider and the jobId to the Core's operators \(Core2 logs no jobId\)$/,
    );
  });
});
