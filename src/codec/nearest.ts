/** Words for a key that is none of `names`, with the one that was probably meant. */
export const nearestOf =
  (names: readonly string[]) =>
  (key: string): string => {
    const typed = key.slice(0, 64).toLowerCase();
    // `provider` for `filterProvider`.
    const ending = names.find((name) => typed.length > 2 && name.toLowerCase().endsWith(typed));
    const nearest = names
      .map((name) => ({ name, distance: editDistance(typed, name.toLowerCase()) }))
      .sort((a, b) => a.distance - b.distance)[0];
    const isNear = nearest && nearest.distance <= Math.max(2, nearest.name.length / 3);
    const meant = isNear ? nearest.name : ending;
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
