import { describe, expect, test } from "vitest";
import { Issues, issueAt, messageOf } from "../../src/codec/issue";

const same = (text: string): string => text;

describe("a message", () => {
  test.each<[(string | number)[], string]>([
    [[], "expected x, got 1"],
    [["items", 3, "category", "name"], "items[3].category.name: expected x, got 1"],
    [["headers", "x-a"], "headers.x-a: expected x, got 1"],
    [["a\nb"], '["a\\nb"]: expected x, got 1'],
  ])("says where: %j", (path, message) => {
    expect(messageOf(path, "x", 1)).toBe(message);
  });

  test.each([
    [undefined, "but it is missing"],
    [null, "got null"],
    ["", 'got ""'],
    [[1, 2], "got an array of 2"],
    [new Date(0), "got an object (Date)"],
    [new Map(), "got an object (Map)"],
    [new (class Size {})(), "got an object"],
    [{ [Symbol.toStringTag]: "a secret" }, "got an object"],
    [{ secret: 1 }, "got an object"],
    [2 ** 60, "got an integer beyond 2^53 - 1"],
    [() => {}, "got a function"],
    ["\u001b[31m\u202e", 'got "\\u001b[31m\\u202e"'],
  ])("shows %j in one line", (value, shown) => {
    expect(messageOf([], "x", value)).toBe(`expected x, ${shown}`);
  });

  test("shows a bigint, and an object that can't be looked into", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(messageOf([], "x", 5n)).toBe("expected x, got a bigint");
    expect(messageOf([], "x", proxy)).toBe("expected x, got an object that can't be read");
  });

  test("shows how a long text begins, and never half a character", () => {
    const message = messageOf([], "x", "🚀".repeat(100));
    expect(message).toContain("… ".trim());
    expect(message).toContain("(200 characters)");
    expect(message).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("issues", () => {
  test("are the first 100, and all are counted", () => {
    const issues = new Issues();
    for (let index = 0; index < 250; index++) issues.report([index], "x", index);
    expect(issues.count).toBe(250);
    expect(issues.list(same).map(({ path }) => path[0])).toEqual([...Array(100).keys()]);
  });

  test("show no secret: in a path, an expectation or a value", () => {
    const issues = new Issues();
    issues.report(["SECRET"], "no SECRET", "a SECRET".padEnd(500, "x"));
    const [issue] = issues.list((text) => text.replaceAll("SECRET", "[redacted]"));
    expect(JSON.stringify(issue)).not.toContain("SECRET");
    expect(issue).toMatchObject({ path: ["[redacted]"], expected: "no [redacted]" });
  });

  test("keep the path that they had", () => {
    const issues = new Issues();
    const path = ["items", 1];
    issues.report(path, () => "x", 5);
    path[1] = 2;
    expect(issues.list(same)).toEqual([
      { path: ["items", 1], expected: "x", received: "5", message: "items[1]: expected x, got 5" },
    ]);
  });

  test("of a part are moved to where it stands", () => {
    const inner = { path: ["name"], expected: "x", received: "nothing", message: "" };
    expect(issueAt(["items", 2], inner)).toMatchObject({
      path: ["items", 2, "name"],
      message: "items[2].name: expected x, but it is missing",
    });
  });
});
