/** Where a value stands, from the argument inward: `["items", 3, "price"]`. */
export type Path = readonly (string | number)[];

/** Takes what is wrong with one value: the words after "expected", and the value itself. */
export type Report = (path: Path, expected: string, value: unknown) => void;

/** What `read` and `send` answer where a value breaks their rules; no JSON value is this. */
export const REFUSED: unique symbol = Symbol("refused");
/** What `read` answers where a Core says "unset": null, absent, and `""` for texts (spec §2). */
export const UNSET: unique symbol = Symbol("unset");
export type Unread = typeof REFUSED | typeof UNSET;

/** Did a value read as something? */
export const isRead = <A>(result: A | Unread): result is A =>
  result !== REFUSED && result !== UNSET;

/** What may be sent: strict, and all by the same rule. */
export interface Sends<I> {
  /** What goes on the wire, all defaults written out; REFUSED where the value may not be sent. */
  send(value: unknown): unknown;
  /** May this be sent? */
  is(value: unknown): value is I;
  /** Says what keeps a value from being sent; silent where `is` is true. */
  explain(value: unknown, path: Path, report: Report): void;
}

/** What can be read: lenient, because a Core keeps what older tools stored (spec §2). */
export interface Reads<A> {
  /** What a Core's value reads as. */
  read(value: unknown): A | Unread;
  /** Says what keeps a value from being read; silent where `read` succeeds. */
  explainRead(value: unknown, path: Path, report: Report): void;
}

/** What a value may be on both of its ways: `A` as it is read, `I` as it may be given to be sent. */
export interface Kind<A, I = A> extends Sends<I>, Reads<A> {
  /** The words for it: "text", "an integer". */
  readonly expected: string;
}

/** Says what keeps a value from being read where it has to be there. */
export const explainMissing = <A>(
  { read, explainRead, expected }: Reads<A> & { readonly expected: string },
  value: unknown,
  path: Path,
  report: Report,
): void =>
  read(value) === UNSET ? report(path, expected, value) : explainRead(value, path, report);

/** A rule: undefined for a value that keeps it, else the words for what was expected. */
export type Rule = (value: unknown) => string | undefined;

interface Leaf<A> {
  readonly expected: string;
  /** Of what may be sent. */
  readonly rule: Rule;
  readonly read: (value: unknown) => A | Unread;
  /** What is wrong with a value that can't be read, where `expected` is too little. */
  readonly unreadable?: Rule;
}

export const isNothing = (value: unknown): value is null | undefined =>
  value === undefined || value === null;

/** A kind without inner parts. */
export const leaf = <A>({ expected, rule, read, unreadable }: Leaf<A>): Kind<A> => ({
  expected,
  send: (value) => (rule(value) === undefined ? value : REFUSED),
  is: (value): value is A => rule(value) === undefined,
  explain: (value, path, report) => {
    const problem = rule(value);
    if (problem !== undefined) report(path, problem, value);
  },
  read,
  explainRead: (value, path, report) => {
    if (read(value) === REFUSED) report(path, unreadable?.(value) ?? expected, value);
  },
});
