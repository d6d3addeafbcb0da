import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { open, replayOn, rowsOf } from "../../scripts/conformance/fake-side";
import { foldersIn } from "../../scripts/conformance/folder";
import { REASONS } from "../../scripts/conformance/left-out";
import { report } from "../../scripts/conformance/report";
import { stateOf } from "../../scripts/conformance/states";

const RECORDED = "test/wire/recorded";

/** Where rows stand within their provider. */
const placesOf = (rows: readonly string[]): readonly (readonly string[])[] =>
  rows
    .map((row) => JSON.parse(row))
    .map(({ category, name }) => [category.provider, category.name, name])
    .sort(([left], [right]) => (left === right ? 0 : left < right ? -1 : 1));

describe("the fake Core, held to the recordings", () => {
  beforeAll(() => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it("disagrees with none of at least nine in ten exchanges", { timeout: 60_000 }, async () => {
    const lines: string[] = [];
    const outcome = await report({ directory: RECORDED, write: (line) => lines.push(line) });
    expect(outcome.failed, lines.join("\n")).toBe(0);
    const leftOut = [...outcome.leftOut.values()].flat().length;
    const all = foldersIn(RECORDED)
      .flatMap(({ topics }) => topics)
      .flatMap(({ exchanges }) => exchanges).length;
    expect(leftOut / all).toBeLessThan(0.1);
    const guide = readFileSync("docs/conformance.md", "utf8");
    expect(guide).toContain(`Of ${all} exchanges`);
    for (const [reason, names] of outcome.leftOut)
      expect(guide).toContain(`| ${reason} | ${REASONS[reason]} | ${names.length} |`);
  });

  it("says so where a folder holds no recording", async () => {
    const lines: string[] = [];
    const outcome = await report({ directory: "src", write: (line) => lines.push(line) });
    expect(outcome.failed).toBe(1);
    expect(lines.at(-1)).toBe("0 passed, 1 failed");
  });
});

describe("a state that the recordings continue with", () => {
  const folder = foldersIn(RECORDED, "core2")[0];
  const exchanges = folder?.topics.flatMap(({ exchanges: found }) => found) ?? [];
  const created = exchanges.filter(
    ({ name, given, response }) =>
      given !== undefined &&
      response.status === 200 &&
      exchanges.some((other) => other.name === `${name}-read-back`),
  );

  it("is what the create before left behind", async () => {
    expect(created.length).toBeGreaterThan(30);
    if (folder === undefined) throw new Error("no recordings of Core2");
    for (const exchange of created) {
      const next = exchanges.find(({ name }) => name === `${exchange.name}-read-back`)?.given;
      const core = open(folder);
      await replayOn(core, exchange, exchanges, folder);
      expect(rowsOf(core), exchange.name).toEqual(stateOf(folder.states, next ?? "")?.rows);
    }
  });

  it("is what a restart makes of the one before", async () => {
    if (folder === undefined) throw new Error("no recordings of Core2");
    const core = open(folder);
    core.seed(stateOf(folder.states, "s130")?.rows ?? []);
    core.restart();
    expect(rowsOf(core)).toEqual(stateOf(folder.states, "s131")?.rows);
  });

  const restarted = Object.entries(folder?.states.states ?? {}).filter(
    ([, { restarted: isRestarted }]) => isRestarted,
  );
  it.each(restarted)("stands in the order of its database after a restart: %s", (id) => {
    if (folder === undefined) throw new Error("no recordings of Core2");
    const rows = stateOf(folder.states, id)?.rows ?? [];
    const core = open(folder);
    core.seed([...rows].sort());
    core.restart();
    expect(placesOf(rowsOf(core))).toEqual(placesOf(rows));
  });
});
