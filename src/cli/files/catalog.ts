import type { Catalog } from "ucloud-products/catalog";
import { parseCatalog } from "../../catalog/parse-catalog";
import { wordsOf } from "../../codec/issue";
import type { Path } from "../../codec/pass";
import { show } from "../../codec/show";
import { usageError } from "../exit";
import { combine, type Part } from "./combine";
import { type FileIssue, InvalidFilesError, issueAt } from "./issue";
import { Places } from "./places";
import { readText } from "./read";
import { type Place, Source } from "./source";
import { readYaml } from "./yaml";

/** A catalog that was read from files. */
export interface LoadedCatalog {
  readonly catalog: Catalog;
  /** Where a part of the catalog stands. */
  readonly placeOf: (path: readonly (string | number)[]) => Place | undefined;
}

interface LoadOptions {
  /** Stands in where no file names one. */
  readonly provider?: string | undefined;
  /** Categories that have to be there, whatever else is wrong. */
  readonly only?: readonly string[] | undefined;
}

/** Reads one catalog from files of YAML or JSON. */
export const loadCatalog = async (
  files: readonly string[],
  { provider, only }: LoadOptions,
): Promise<LoadedCatalog> => {
  const places = new Places();
  // A file that can't be read counts before one that is wrong.
  const sources = await allOf(files, async (file) => new Source(file, await readText(file)));
  const parts = await allOf(
    sources,
    async (source): Promise<Part> => ({ source, value: readYaml(source, places) }),
  );
  const value = combine(parts, provider, places);
  refuseUnknownCategory(only, value);
  // What has no place in a file is missing at its top.
  const start: Place = { file: files[0] ?? "", line: 1, column: 1 };
  const issues: FileIssue[] = [];
  const catalog = parseCatalog(value, (path, words, received) => {
    const expected = wordsOf(words);
    const place = places.find(value, path, isUnknownKey(expected)) ?? start;
    const message = `expected ${expected}, got ${show(received)}`;
    issues.push(issueAt(place, pathText(path), message));
  });
  if (catalog === undefined) throw new InvalidFilesError(issues);
  return { catalog, placeOf: (path) => places.find(value, path) };
};

const refuseUnknownCategory = (only: readonly string[] = [], value: unknown): void => {
  const names = categoryNames(value);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined && names.length > 0)
    throw usageError(`--only: the catalog has no category ${JSON.stringify(unknown)}.`);
};

/** What a file, or a list of products, calls its categories; none where it is neither. */
const categoryNames = (value: unknown): readonly unknown[] => {
  const { items = value, categories } = Object(value);
  if (Array.isArray(items)) return items.map((item) => Object(Object(item).category).name);
  return Object.keys(Object(categories));
};

/** Does all of it, and throws the issues of all; another error comes first. */
const allOf = async <A, B>(values: readonly A[], task: (value: A) => Promise<B>): Promise<B[]> => {
  const outcomes = await Promise.allSettled(values.map(task));
  const errors = outcomes.flatMap((outcome): unknown[] =>
    outcome.status === "rejected" ? [outcome.reason] : [],
  );
  for (const error of errors) if (!(error instanceof InvalidFilesError)) throw error;
  const issues = errors.flatMap((error) =>
    error instanceof InvalidFilesError ? error.issues : [],
  );
  if (issues.length > 0) throw new InvalidFilesError(issues);
  return outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
};

/** Of a key that should not be there the key is wrong, and not its value. */
const isUnknownKey = (expected: string): boolean => /^(a known|no) /.test(expected);

/** As people write it: `categories.u1-standard.sizes.cpu[2]`. */
const pathText = (path: Path): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
