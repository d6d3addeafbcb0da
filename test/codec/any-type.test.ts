import * as t from "io-ts";
import { PathReporter } from "io-ts/PathReporter";
import { describe, expect, test } from "vitest";
import { coderOf } from "../../src/codec/any-type";
import { envelope } from "../../src/codec/envelope";
import { required } from "../../src/codec/field";
import { int32 } from "../../src/codec/integer";
import { struct } from "../../src/codec/struct";
import { text } from "../../src/codec/text";
import { pathsOf, read } from "./support/codecs";

const thing = struct("Thing", { name: required(text(9)), size: required(int32) });
const list = envelope("List", thing, { total: required(int32) });
const theirs = t.type({ name: t.string, inner: t.type({ size: t.number }) });

describe("a codec among io-ts's own", () => {
  test("takes part in t.type, t.array, t.union and t.intersection", () => {
    const all = t.type({ things: t.array(thing), either: t.union([thing, t.null]) });
    const value = { things: [{ name: "a", size: 1 }], either: null };
    expect(all.decode(value)).toEqual({ _tag: "Right", right: value });
    expect(all.is(value)).toBe(true);
    expect(pathsOf(all, { things: [{ name: "a" }], either: null })).toEqual(["things.0.size"]);
  });

  test("is piped into another", () => {
    const even = new t.Type<number, number, { size: number }>(
      "Even",
      t.number.is,
      ({ size }, context) => (size % 2 === 0 ? t.success(size) : t.failure(size, context)),
      (size) => size,
    );
    expect(thing.pipe(even as never).decode({ name: "a", size: 2 })).toEqual(t.success(2));
  });

  test("is reported with the path of what is wrong", () => {
    const report = PathReporter.report(
      t.type({ things: t.array(thing) }).decode({ things: [{ name: 5, size: 1 }] }),
    );
    expect(report).toEqual(["things[0].name: expected text, got 5"]);
  });

  test("is reported without throwing, and in no more than 100 lines", () => {
    const many = Array.from({ length: 5000 }, () => ({ name: 1n, size: "x" }));
    const report = PathReporter.report(t.array(thing).pipe(t.any).decode(many));
    expect(report.length).toBeGreaterThan(0);
    expect(PathReporter.report(list.decode({ items: many, total: 1 }))).toHaveLength(100);
  });
});

describe("a type of io-ts's own among codecs", () => {
  test("is read by its own rules, at its place", () => {
    expect(read(coderOf(theirs), { name: "a", inner: { size: 1 } })).toEqual({
      name: "a",
      inner: { size: 1 },
    });
    const both = envelope("Both", theirs, {});
    expect(read(both, { items: [{ name: "a", inner: { size: "x" } }] })).toEqual([
      'items[0].inner.size: expected number, got "x"',
    ]);
  });

  test("keeps its own is and encode", () => {
    const dates = envelope(
      "Dates",
      new t.Type<Date, string, unknown>(
        "Date",
        (value) => value instanceof Date,
        (value, context) =>
          typeof value === "string" ? t.success(new Date(value)) : t.failure(value, context),
        (date) => date.toISOString(),
      ),
      {},
    );
    const items = ["2026-01-01T00:00:00.000Z"];
    const decoded = dates.decode({ items });
    expect(decoded).toMatchObject({ right: { items: [expect.any(Date)] } });
    if (decoded._tag === "Right") {
      expect(dates.is(decoded.right)).toBe(true);
      expect(dates.encode(decoded.right)).toEqual({ items });
    }
  });

  test("that is one of ours is itself", () => {
    expect(coderOf(thing)).toBe(thing);
  });
});
