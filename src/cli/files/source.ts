import { LineCounter } from "yaml";

/** A place in a file, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** In UTF-16 units, as editors count. */
  readonly column: number;
}

/** A text, and the file that it is from. */
export class Source {
  readonly #lines = new LineCounter();

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    // Once, because a file can have very many issues.
    for (let at = 0; at >= 0; at = text.indexOf("\n", at) + 1 || -1) this.#lines.addNewLine(at);
  }

  place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line, column: col };
  }
}

/** `file:line:column`, as compilers write it and editors read it. */
export const placeText = (place: Partial<Place> | undefined): string | undefined =>
  place && [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
