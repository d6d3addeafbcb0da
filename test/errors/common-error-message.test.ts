import { describe, expect, test } from "vitest";
import { errorOf } from "./support/answers";

const KIB_16 = 16 * 1024;
const none = { why: undefined, errorCode: undefined, body: undefined };

describe("an error's body", () => {
  test.each<[string, object]>([
    ['{"why":"Forbidden","errorCode":null}', { why: "Forbidden", errorCode: undefined }],
    ['{"why":"Forbidden","errorCode":""}', { why: "Forbidden", errorCode: undefined }],
    ['{"why":"Forbidden"}', { why: "Forbidden", errorCode: undefined }],
    ['{"why":"No funds","errorCode":"NOT_ENOUGH"}', { why: "No funds", errorCode: "NOT_ENOUGH" }],
    ['{"errorCode":"X"}', { why: undefined, errorCode: "X", body: { errorCode: "X" } }],
    ['{"why":"","errorCode":null}', { why: undefined, body: { why: "", errorCode: null } }],
    ["{}", { why: undefined, errorCode: undefined, body: {} }],
    [
      '{"statusCode":403,"why":"x","errorCode":"","detailedCode":0,"more":{"a":[1,null,true]}}',
      { why: "x", body: { statusCode: 403, detailedCode: 0, more: { a: [1, null, true] } } },
    ],
    ['\ufeff{"why":"x"}', { why: "x" }],
    [' \n{"why":"x"}\n', { why: "x" }],
  ])("%j is read", async (body, expected) => {
    expect(await errorOf(403, body)).toMatchObject(expected);
  });

  test.each([
    "",
    " ",
    "<html><body><h1>502 Bad Gateway</h1></body></html>",
    "404 page not found\n",
    '{"why":"For',
    '{"why":"x"}}',
    "null",
    "[]",
    '["why"]',
    '"why"',
    "5",
    '{"why":5}',
    '{"why":{"why":"x"}}',
  ])("%j is no error message", async (body) => {
    expect(await errorOf(502, body)).toMatchObject({ ...none, status: 502, reason: "unavailable" });
  });

  test("that was never there is none", async () => {
    expect(await errorOf(500, null)).toMatchObject({ ...none, reason: "server-error" });
  });

  test.each(["text/html", "text/plain", "application/octet-stream", "nonsense", ""])(
    "is read whatever its content type says: %j",
    async (type) => {
      const error = await errorOf(403, '{"why":"x"}', type === "" ? {} : { "content-type": type });
      expect(error.why).toBe("x");
    },
  );

  test("that is no UTF-8 is read as far as it can be", async () => {
    const latin1 = new Uint8Array(
      [...'{"why":"caf'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x22, 0x7d),
    );
    expect((await errorOf(400, latin1)).why).toBe("caf\ufffd");
  });

  test("of almost a megabyte is cut to 16 kB, text by text", async () => {
    const long = "x".repeat(300_000);
    const error = await errorOf(
      400,
      JSON.stringify({ why: long, deep: { list: [long] }, [long]: 1 }),
    );
    expect(error.why).toHaveLength(KIB_16);
    expect(error.why).toMatch(/^x+…$/);
    expect(Object.keys(error.body ?? {}).map(({ length }) => length)).toEqual([3, 4, KIB_16]);
    expect(error.body).toMatchObject({ deep: { list: [error.why] } });
    expect(error.message.length).toBeLessThanOrEqual(300);
  });

  test("of a megabyte of plain text is not kept", async () => {
    expect(await errorOf(503, "x".repeat(1_000_000))).toMatchObject(none);
  });

  test("is cut between characters, not inside one", async () => {
    const { why } = await errorOf(400, JSON.stringify({ why: `x${"🚀".repeat(20_000)}` }));
    expect(why).toMatch(/^x\P{Surrogate}+$/u);
    expect(why?.length).toBeLessThanOrEqual(KIB_16);
  });

  test("of any depth is read, and cut where it is deep", async () => {
    const deep = `{"why":"x","deep":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect((await errorOf(400, deep)).why).toBe("x");
  });

  test("does not touch the prototype of what was decoded", async () => {
    const error = await errorOf(400, '{"why":"x","__proto__":{"polluted":true}}');
    expect(Reflect.get(error.body ?? {}, "polluted")).toBeUndefined();
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("an ApiError in a log", () => {
  test("is one line that a person can act on, and names the job", async () => {
    const error = await errorOf(403, '{"why":"For\\nbidden"}');
    expect(error.message).toMatch(
      /^products\.v2\.browse was answered with 403 forbidden: For.*bidden; check /,
    );
    expect(error.jobId).toMatch(/^[\da-f]{8}-/);
  });

  test("has all that it carries in its JSON, and no stack", async () => {
    const error = await errorOf(429, '{"why":"slow","errorCode":"E"}', { "retry-after": "7" });
    const { message, jobId } = error;
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "ApiError",
      kind: "api",
      message,
      operation: "products.v2.browse",
      jobId,
      attempts: 1,
      status: 429,
      reason: "rate-limited",
      why: "slow",
      errorCode: "E",
      retryAfter: 7000,
      body: { why: "slow", errorCode: "E" },
    });
  });

  test("names the origin of a redirect, and follows none", async () => {
    const location = "https://login.example/path?token=x#y";
    const error = await errorOf(302, null, { location });
    expect(error).toMatchObject({ status: 302, reason: "redirect" });
    expect(error.message).toContain("redirect to https://login.example;");
  });
});
