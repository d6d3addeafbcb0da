import type { RecordedRow, RecordedStates } from "./recording";

/** What the server held: rows as raw JSON, and categories that the rows do not show. */
export interface State {
  readonly rows: readonly string[];
  readonly categories: readonly Readonly<Record<string, unknown>>[];
}

/** Undefined where the folder has no such state. */
export const stateOf = (states: RecordedStates, id: string): State | undefined => {
  const state = states.states[id];
  return (
    state && {
      rows: state.rows.flatMap((row) => expanded(states.rows[row])),
      categories: (state.categories ?? [])
        .map((category) => states.categories[category])
        .filter((category) => category !== undefined),
    }
  );
};

const expanded = (row: RecordedRow | undefined): readonly string[] => {
  if (row === undefined || typeof row === "string") return row === undefined ? [] : [row];
  const { template, count = 1, repeat = { text: "", times: 0 } } = row;
  const repeated = repeat.text.repeat(repeat.times);
  return Array.from({ length: count }, (_, i) =>
    template
      .replaceAll("{i4}", String(i).padStart(4, "0"))
      .replaceAll("{i}", String(i))
      .replaceAll("{repeat}", repeated),
  );
};
