/** Where a value stands, from the argument inward: `["items", 3, "price"]`. */
export type Path = readonly (string | number)[];

/** Takes what is wrong with one value: the words after "expected", and the value itself. */
export type Report = (path: Path, expected: string, value: unknown) => void;

/** What `read` answers where a value can't be read; no JSON value is this. */
export const UNREADABLE: unique symbol = Symbol("unreadable");
export type Unreadable = typeof UNREADABLE;

/** What may be sent: strict, and both methods by the same rule. */
export interface Sends<I> {
  /** The fast guard: may this be sent? Allocates nothing. */
  is(value: unknown): value is I;
  /** Says what keeps a value from being sent; silent where `is` is true. */
  explain(value: unknown, path: Path, report: Report): void;
  /** What goes on the wire, all defaults written out. */
  encode(value: I): unknown;
}

/** What can be read: lenient, because a Core keeps what older tools stored (spec §2). */
export interface Reads<A> {
  /** What a Core's value reads as. */
  read(value: unknown): A | Unreadable;
  /** Is this a value as `read` gives it? Allocates nothing. */
  isRead(value: unknown): value is A;
  /** Says what keeps a value from being read; silent where `read` succeeds. */
  explainRead(value: unknown, path: Path, report: Report): void;
}

/** What a value may be on both of its ways: `A` as it is read, `I` as it may be given to be sent. */
export interface Kind<A, I = A> extends Sends<I>, Reads<A> {
  /** The words for it: "text", "an integer". */
  readonly expected: string;
  /** Does a Core say "unset" with this value? (spec §2: null, absent, and `""` for texts.) */
  isUnset(value: unknown): boolean;
}

/** A rule: undefined for a value that keeps it, else the words for what was expected. */
export type Rule = (value: unknown) => string | undefined;

interface Leaf<A> {
  readonly expected: string;
  readonly send: Rule;
  readonly read: Rule;
  /** Where what is read is not the value itself. */
  readonly normalise?: (value: unknown) => A;
  readonly isUnset?: (value: unknown) => boolean;
}

export const isNothing = (value: unknown): value is null | undefined =>
  value === undefined || value === null;

/** A kind without inner parts. */
export const leaf = <A>({ expected, send, read, normalise, isUnset }: Leaf<A>): Kind<A> => {
  const explainBy =
    (rule: Rule) =>
    (value: unknown, path: Path, report: Report): void => {
      const problem = rule(value);
      if (problem !== undefined) report(path, problem, value);
    };
  return {
    expected,
    is: (value): value is A => send(value) === undefined,
    explain: explainBy(send),
    encode: (value) => value,
    // A checked cast: the rule that stands before it says that the value is an A.
    read: (value) =>
      read(value) === undefined ? (normalise ? normalise(value) : (value as A)) : UNREADABLE,
    isRead: (value): value is A =>
      read(value) === undefined && (normalise === undefined || normalise(value) === value),
    explainRead: explainBy(read),
    isUnset: isUnset ?? isNothing,
  };
};
