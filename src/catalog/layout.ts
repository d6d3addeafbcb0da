import { oneLine } from "../codec/show";

/** Colours of the terminal, by what they mark. */
export const COLORS = { added: 32, changed: 33, refused: 31, dim: 2, bold: 1 } as const;
export type Color = keyof typeof COLORS;

/** A line's label, where it begins, and what stands beside it. */
export interface Row {
  readonly indent: number;
  readonly label: string;
  readonly color: Color | undefined;
  /** One line, or several. */
  readonly text: string;
  /** Sentences below it. */
  readonly notes: readonly string[];
}

/** The column of what stands beside a label, as long as labels leave room for it. */
const COLUMN = 28;
const GAP = 2;

const painted = (text: string, color: Color | undefined, isColored: boolean): string =>
  isColored && color !== undefined ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text;

/** Breaks a text into lines of at most `width` characters, between words. */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

/** Lays rows out in two columns, with their notes wrapped below them. */
export const layOut = (
  rows: readonly Row[],
  { width, color }: { readonly width: number; readonly color: boolean },
): readonly string[] => {
  const longest = Math.max(0, ...rows.map(({ indent, label }) => indent + label.length));
  const column = Math.min(Math.max(COLUMN, longest + GAP), Math.max(COLUMN, width / 2));
  return rows.flatMap(({ indent, label: name, color: mark, text, notes }) => {
    // What the Core has can hold anything that older tools stored, and a terminal obeys some of it.
    const label = oneLine(name);
    const space = " ".repeat(text === "" ? 0 : Math.max(GAP, column - indent - label.length));
    const lines = text.split("\n").flatMap((line) => wrapped(oneLine(line), width - column));
    const [first = "", ...more] = lines;
    const head = `${" ".repeat(indent)}${painted(label, mark, color)}${space}${first}`;
    const continued = more.map((line) => " ".repeat(column) + line);
    const inset = " ".repeat(Math.max(indent, GAP) + 4);
    const body = notes.flatMap((note) =>
      wrapped(oneLine(note), width - inset.length).map(
        (line) => inset + painted(line, "dim", color),
      ),
    );
    return [head, ...continued, ...body];
  });
};
