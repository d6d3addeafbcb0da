import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Json, NumberLiteral, parseJson } from "../../src/fake-core/json/parse";

const plain = (json: Json | undefined): unknown => {
  if (json instanceof NumberLiteral) return Number(json.text);
  if (Array.isArray(json)) return json.map(plain);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, plain(value)]));
};

describe("JSON as the fake Core reads it", () => {
  it("is what JSON.parse reads, numbers aside", () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        expect(plain(parseJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("keeps a number's digits", () => {
    expect(parseJson("9223372036854775807")).toEqual(new NumberLiteral("9223372036854775807"));
    expect(parseJson('{"a":[1.0,-0,1e3]}')).toEqual({
      a: [new NumberLiteral("1.0"), new NumberLiteral("-0"), new NumberLiteral("1e3")],
    });
  });

  it.each(["01", "+1", ".5", "1.", "{1:2}", '"a', "NaN", "", "[1,]", "1 2", "\uFEFF1"])(
    "is none where JSON.parse finds none: %j",
    (text) => expect(parseJson(text)).toBeUndefined(),
  );
});
