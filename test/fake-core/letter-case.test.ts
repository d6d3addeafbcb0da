import { describe, expect, it } from "vitest";
import { aCore, category, create, storage } from "./support/a-core";

// Of PostgreSQL 15: whether upper(a) = upper(b).
const PAIRS: readonly (readonly [string, string, boolean])[] = [
  ["disk", "DISK", true],
  ["\u00b5-fast", "\u03bc-fast", true],
  ["\u03bf\u03c2", "\u03bf\u03c3", true],
  ["\u0131", "i", true],
  ["\u017f", "s", true],
  ["\u00e6", "\u00c6", true],
  ["\u{10428}", "\u{10400}", true],
  ["\u1e9e", "\u00df", false],
  ["stra\u00dfe", "STRASSE", false],
  ["\u0149", "\u02bcN", false],
  ["\ufb01", "FI", false],
];

describe.each([
  { generation: "core2", collation: undefined, isAscii: false, refused: 400 },
  { generation: "core2", collation: "C", isAscii: true, refused: 400 },
  { generation: "documented", collation: undefined, isAscii: true, refused: 409 },
  { generation: "documented", collation: "en_US.UTF-8", isAscii: false, refused: 409 },
] as const)("letter case on $generation, collation $collation", (on) => {
  const core = aCore({ generation: on.generation, collation: on.collation });

  it.each(PAIRS)("%s and %s", async (one, other, isSame) => {
    core.seed([storage("a", { category: category(one) })]);
    const bulk = [storage("b", { category: category(other) })];
    const { status } = await create(bulk, core.providerToken("example"));
    const isFolded = on.isAscii ? isSame && /^[ -~]+$/.test(one + other) : isSame;
    expect(status).toBe(isFolded ? on.refused : 200);
  });
});
