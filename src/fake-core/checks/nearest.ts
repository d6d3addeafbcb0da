/** The name that was probably meant, where one is near: a third of its letters may differ. */
export const nearest = (word: string, names: readonly string[]): string | undefined =>
  names
    .map((name) => ({
      name,
      distance: distance(word.slice(0, 64).toLowerCase(), name.toLowerCase()),
    }))
    .filter(({ name, distance: far }) => far <= Math.max(2, name.length / 3))
    .sort((left, right) => left.distance - right.distance)[0]?.name;

// Levenshtein's, a row at a time.
const distance = (left: string, right: string): number => {
  let above = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...left].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...right].entries()) {
      const replaced = (above[j] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
};
