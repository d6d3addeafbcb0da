/** `filterProductType` is made of filter, product and type. */
const wordsOf = (name: string): readonly string[] =>
  name.split(/(?=[A-Z])|_|-/).map((word) => word.toLowerCase());

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/** The name that was probably meant by what was typed, if there is one. */
export const nearest = (names: readonly string[], typed: string): string | undefined => {
  const key = typed.slice(0, 64);
  const lower = key.toLowerCase();
  const words = wordsOf(key);
  // `memory` for `memoryInGigs`, `filterType` for `filterProductType`.
  const whole = names.find(
    (name) => lower.length > 2 && words.every((word) => wordsOf(name).includes(word)),
  );
  if (whole !== undefined) return whole;
  const [first] = names
    .map((name) => ({ name, distance: editDistance(lower, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (first && first.distance <= Math.max(2, first.name.length / 3)) return first.name;
  // `retries` for `retry`.
  return names.find(
    (name) => commonStart(lower, name.toLowerCase()) >= Math.max(4, name.length - 1),
  );
};

/** Words for a key that is not among `names`; `others` maps the names of other libraries to ours. */
export const unknownKey =
  (names: readonly string[], others: Readonly<Record<string, string>> = {}) =>
  (key: string): string => {
    const alias = others[nearest(Object.keys(others), key) ?? ""];
    const meant = nearest(names, key) ?? names.find((name) => name === alias);
    return meant === undefined ? "a known field" : `a known field (did you mean "${meant}"?)`;
  };

/** Levenshtein's distance, a row at a time. */
export const editDistance = (a: string, b: string): number => {
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
