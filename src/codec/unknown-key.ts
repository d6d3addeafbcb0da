/** The name that was probably meant by another, if there is one. */
export const nearest = (names: readonly string[], typed: string): string | undefined => {
  const key = typed.slice(0, 64).toLowerCase();
  const byDistance = names
    .map((name) => ({ name, distance: editDistance(key, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [first] = byDistance;
  if (first && first.distance <= Math.max(2, first.name.length / 3)) return first.name;
  // `provider` for `filterProvider`, `retries` for `retry`, `memory` for `memoryInGigs`.
  return key.length < 3
    ? undefined
    : byDistance.find(({ name }) => {
        const known = name.toLowerCase();
        return known.startsWith(key) || known.endsWith(key) || key.startsWith(known);
      })?.name;
};

/** Words for a key that is none of `names`. */
export const unknownKey =
  (names: readonly string[]) =>
  (key: string): string => {
    const meant = nearest(names, key);
    return meant === undefined ? "a known field" : `a known field (did you mean "${meant}"?)`;
  };

/** Levenshtein's distance, a row at a time. */
const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
};
