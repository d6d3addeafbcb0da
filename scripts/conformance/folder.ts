import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Exchange, RecordedStates, RecordedWorld, Written } from "./recording";

/** One generation's recordings. */
export interface Folder {
  readonly name: string;
  readonly world: RecordedWorld;
  readonly states: RecordedStates;
  readonly topics: readonly Topic[];
  readonly written: readonly Written[];
}

export interface Topic {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}

/** The recordings of a folder, or of the folders in it; of one generation, if it is named. */
export const foldersIn = (directory: string, generation?: string): readonly Folder[] =>
  [directory, ...childrenOf(directory)]
    .filter((path) => existsSync(join(path, "world.json")))
    .map(readFolder)
    .filter(({ world }) => generation === undefined || world.generation === generation);

const childrenOf = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(directory, entry.name))
    .sort();

// What a recording folder holds is taken on trust: a file of another form fails loudly later.
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;

const readFolder = (directory: string): Folder => {
  const files = readdirSync(directory)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const lists = files
    .map((file) => ({
      name: file.replace(/\.json$/, ""),
      entries: readJson<unknown>(join(directory, file)),
    }))
    .filter(({ entries }) => Array.isArray(entries))
    .map(({ name, entries }) => ({ name, entries: entries as readonly (Exchange | Written)[] }));
  return {
    name: basename(directory),
    world: readJson(join(directory, "world.json")),
    states: existsSync(join(directory, "states.json"))
      ? readJson(join(directory, "states.json"))
      : { rows: {}, categories: {}, states: {} },
    topics: lists.map(({ name, entries }) => ({
      name,
      exchanges: entries.filter((entry): entry is Exchange => "request" in entry),
    })),
    written: lists.flatMap(({ entries }) =>
      entries.filter((entry): entry is Written => "json" in entry),
    ),
  };
};
