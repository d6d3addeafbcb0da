/** A place in a file, counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** In UTF-16 units, as editors count. */
  readonly column: number;
}

/** A text, and the file that it is from. */
export class Source {
  constructor(
    readonly file: string,
    readonly text: string,
  ) {}

  place(offset: number): Place {
    const before = this.text.slice(0, offset).split("\n");
    return { file: this.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

/** `file:line:column`, as compilers write it and editors read it. */
export const placeText = (place: Partial<Place> | undefined): string | undefined =>
  place && [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
