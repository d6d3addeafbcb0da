import fc from "fast-check";

/** What stands where something else should. */
const odd = fc.constantFrom<unknown>(
  ...[null, "", " ", "x", "a@b", 0, -1, 1, 1.5, 2 ** 53, true, [], {}, "1,25", "0.10", "1/7"],
  ...["storage", "compute", "GB", "minute", [1], [""], [1, 2], { name: "x" }, undefined],
);

const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [...path, key],
        ...pathsOf(inner, [...path, key]),
      ])
    : [];

const changed = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined || typeof value !== "object" || value === null) return by;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? changed(one, rest, by) : one));
  const { [key]: part, ...others }: Record<string, unknown> = { ...value };
  const next = changed(part, rest, by);
  return next === undefined ? others : { ...others, [key]: next };
};

/** A value one part of which is gone, or is something else. */
export const damaged = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(arbitrary, fc.nat(), odd).map(([value, place, by]) => {
    const paths = pathsOf(value);
    return changed(value, paths[place % Math.max(1, paths.length)] ?? [], by);
  });
