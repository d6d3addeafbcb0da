import { describe, expect, test } from "vitest";
import { anyText, element, name, text } from "../../src/codec/text";
import { read, write } from "./support/codecs";

describe("a text that is read", () => {
  test.each(["a", " ", "two\nlines", "a@b", "\u0000", "\ud800"])("%j is what it is", (value) => {
    for (const codec of [anyText, text(1), name(1), element(1)])
      expect(read(codec, value)).toBe(value);
  });

  test.each(["", null, undefined])("%j is unset", (value) => {
    for (const codec of [anyText, text(9), name(9)]) expect(read(codec, value)).toBeUndefined();
  });

  test.each([0, true, [], {}])("%j is none", (value) => {
    for (const codec of [anyText, text(9), name(9), element(9)])
      expect(read(codec, value)).toEqual([expect.stringMatching(/^expected text, got /)]);
  });

  test("is not unset in an array, where it is empty", () => {
    expect(read(element(9), "")).toBe("");
    expect(read(element(9), null)).toEqual(["expected text, got null"]);
  });
});

describe("a text that is written", () => {
  test.each(["a", ' "quoted" \\', "æ 漢 🚀", "<&>", "\u200b", "\u{10ffff}"])(
    "%j is what JSON.stringify writes",
    (value) => {
      expect(write(text(99), value)).toBe(JSON.stringify(value));
    },
  );

  test.each([
    ["a\nb", "text of one line"],
    ["a\u2028", "text of one line"],
    ["\u007f", "text without control characters"],
    ["\udc00", "well-formed Unicode text"],
    ["", "text that is not blank"],
    ["\u3000\t ", "text without control characters"],
    ["\u3000", "text that is not blank"],
  ])("%j is refused: %s", (value, expected) => {
    for (const codec of [text(99), name(99), element(99)])
      expect(write(codec, value)).toEqual([expect.stringContaining(`expected ${expected}, got`)]);
  });

  test("has a length in UTF-16 units", () => {
    expect(write(text(2), "🚀")).toBe('"🚀"');
    expect(write(text(1), "🚀")).toEqual([expect.stringContaining("at most 1 characters")]);
  });

  test("has no @ where the cursor is made of it", () => {
    expect(write(text(9), "a@b")).toBe('"a@b"');
    expect(write(name(9), "a@b")).toEqual(['expected text without "@", got "a@b"']);
  });

  test("is no boxed one", () => {
    expect(write(text(9), Object("a"))).toEqual(["expected text, got an object (String)"]);
  });
});
