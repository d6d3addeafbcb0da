import { type FileIssue, InvalidFilesError, invalidFile, issueAt } from "./issue";
import type { Entry, Places } from "./places";
import type { Source } from "./source";

/** What a file holds. */
export interface Part {
  readonly source: Source;
  readonly value: unknown;
}

/** Makes one catalog of what the files hold: of catalogs, or of lists of products. */
export const combine = (
  parts: readonly Part[],
  provider: string | undefined,
  places: Places,
): unknown => {
  for (const part of parts) refuseOthers(part);
  const lists = parts.filter(({ value }) => itemsOf(value) !== undefined);
  if (lists.length === 0) return combineCatalogs(parts, provider, places);
  const other = parts.find((part) => !lists.includes(part));
  if (other !== undefined)
    throw invalidFile(other.source.file, "a catalog and a list of products can't be read together");
  // One file keeps its own paths.
  if (parts.length === 1) return parts[0]?.value;
  return places.list(lists.flatMap(({ value }) => [...places.entriesOf(itemsOf(value)).values()]));
};

/** The products of a list, or of `{ items }`, as `create` takes it. */
const itemsOf = (value: unknown): object | undefined => {
  const items = value instanceof Object && "items" in value ? value.items : value;
  return Array.isArray(items) ? items : undefined;
};

/** What is often given by mistake is told by name. */
const refuseOthers = (part: Part): void => {
  const { value } = part;
  if (value === null) throw invalidFile(part.source.file, "the file is empty");
  if (!(value instanceof Object))
    throw invalidFile(part.source.file, "this is text, not a catalog");
  if ("fingerprint" in value)
    throw invalidFile(part.source.file, "this is a plan: `publish --plan` takes it");
  if ("services" in value)
    throw invalidFile(
      part.source.file,
      "this is a configuration of UCloud's integration module: `import-im2` makes a catalog of it",
    );
};

const combineCatalogs = (
  parts: readonly Part[],
  provider: string | undefined,
  places: Places,
): unknown => {
  const fields = new Map<string, Entry>();
  const categories = new Map<string, Entry>();
  const issues: FileIssue[] = [];
  for (const part of parts) {
    const entries = places.entriesOf(part.value);
    if ((entries.get("catalog")?.value ?? undefined) === undefined)
      throw invalidFile(part.source.file, "this is not a catalog: it does not say `catalog: 1`");
    for (const [key, entry] of entries) {
      // Without a value it is left out.
      if (key === "provider" && entry.value === null && provider !== undefined) continue;
      if (key === "provider") issues.push(...disagreement(fields.get(key), entry, provider));
      if (key === "categories" && parts.length > 1)
        issues.push(...addAll(categories, entry, places));
      // Of the versions one that is none is kept, for its issue.
      if (key !== "catalog" || fields.get(key)?.value !== 1 || entry.value !== 1)
        fields.set(key, entry);
    }
  }
  if (issues.length > 0) throw new InvalidFilesError(issues);
  const first = fields.get("categories");
  if (first !== undefined && categories.size > 0)
    fields.set("categories", { ...first, value: places.object(categories) });
  if (provider !== undefined && parts[0] !== undefined && !fields.has("provider"))
    fields.set("provider", { value: provider, source: parts[0].source, keyAt: 0, valueAt: 0 });
  return places.object(fields);
};

/** Those that name a provider have to agree. */
const disagreement = (
  before: Entry | undefined,
  entry: Entry,
  provider: string | undefined,
): FileIssue[] => {
  const expected = before?.value ?? provider;
  if (expected === undefined || expected === entry.value) return [];
  const where = before === undefined ? "--provider" : before.source.file;
  const message = `expected ${JSON.stringify(expected)}, as in ${where}, got ${JSON.stringify(entry.value)}`;
  return [issueAt(entry.source.place(entry.valueAt), "provider", message)];
};

/** Adds the categories of a file; one that stands in another file too is an issue. */
const addAll = (
  categories: Map<string, Entry>,
  { value, source, valueAt }: Entry,
  places: Places,
): FileIssue[] => {
  if (!(value instanceof Object) || Array.isArray(value))
    return [issueAt(source.place(valueAt), "categories", "expected categories by name")];
  return [...places.entriesOf(value)].flatMap(([name, entry]) => {
    const before = categories.get(name);
    categories.set(name, before ?? entry);
    if (before === undefined) return [];
    const { file, line } = before.source.place(before.keyAt);
    const message = `this category is also in ${file}:${line}`;
    return [issueAt(entry.source.place(entry.keyAt), `categories.${name}`, message)];
  });
};
