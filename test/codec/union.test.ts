import { describe, expect, expectTypeOf, test } from "vitest";
import type { ReadOf } from "../../src/codec/field";
import { optional, required } from "../../src/codec/field";
import { int32 } from "../../src/codec/integer";
import { literal } from "../../src/codec/one-of";
import { struct } from "../../src/codec/struct";
import { anyText, text } from "../../src/codec/text";
import { union } from "../../src/codec/union";
import { read, write } from "./support/codecs";

const user = struct("User", { type: required(literal("user")), username: required(text(9)) });
const project = struct("Project", {
  type: required(literal("project")),
  projectId: required(text(9)),
  size: optional(int32),
});
const owner = union("Owner", "type", [user, project]);

describe("a union", () => {
  test("is the member that its tag names", () => {
    const [a, b] = [
      { type: "user", username: "u" },
      { type: "project", projectId: "p", size: 2 },
    ];
    for (const value of [a, b]) {
      expect(read(owner, value)).toEqual(value);
      expect(write(owner, value)).toBe(JSON.stringify(value));
      expect(owner.is(value)).toBe(true);
    }
  });

  test("has the types of its members", () => {
    type Owner = NonNullable<ReturnType<(typeof owner)["parse"]>>;
    expectTypeOf<Owner>().toEqualTypeOf<
      ReadOf<(typeof user)["fields"]> | ReadOf<(typeof project)["fields"]>
    >();
  });

  test("is told apart by its tag alone: a field of another member is unknown", () => {
    expect(write(owner, { type: "user", username: "u", projectId: "p" })).toEqual([
      'projectId: expected a known field, got "p"',
    ]);
    expect(read(owner, { type: "user", projectId: "p" })).toEqual([
      "username: expected text, but it is missing",
    ]);
  });

  test.each([
    ["User", ' (did you mean "user"?), got "User"'],
    ["group", ', got "group"'],
    [undefined, ", but it is missing"],
    [5, ", got 5"],
  ])("has no member %j", (type, said) => {
    const expected = [`type: expected "user" or "project"${said}`];
    expect(read(owner, { type })).toEqual(expected);
    expect(write(owner, { type })).toEqual(expected);
  });

  test.each(["user", 5, []])("is not %j", (value) => {
    for (const said of [read(owner, value), write(owner, value)])
      expect(said).toEqual([expect.stringMatching(/^expected an object, got /)]);
  });

  test("asks for its tag once", () => {
    let asked = 0;
    const value = {
      get type() {
        return asked++ === 0 ? "user" : "project";
      },
      username: "u",
    };
    expect(write(owner, value)).toBe('{"type":"user","username":"u"}');
    expect(asked).toBe(1);
  });

  test("says what else is wrong, where it is told how", () => {
    const strict = union("Owner", "type", [user], (_, tag, pass) =>
      pass.refuseAt("username", `one for ${tag}`, undefined),
    );
    expect(write(strict, { type: "x" })).toEqual([
      expect.stringMatching(/^type: /),
      "username: expected one for x, but it is missing",
    ]);
  });

  test("can't be made of members without a literal tag", () => {
    const untagged = struct("Untagged", { type: required(anyText) });
    expect(() => union("Bad", "type", [user, untagged])).toThrow(
      'Untagged does not begin with a literal "type"',
    );
  });
});
