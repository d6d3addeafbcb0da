import type { Kind } from "./kind";

/**
 * Who gives a field, and what its absence means:
 * - `required`: the caller has to decide it; always there when read.
 * - `defaulted`: sent with its default when left out; always there when read.
 * - `optional`: sent only when given; absent when unset.
 * - `server`: the Core owns it: accepted from the caller and never sent; absent when unset.
 */
export type Presence = "required" | "defaulted" | "optional" | "server";

/** A row of a field table. `A` is its type when read, `I` when given. */
export interface Field<A, I, P extends Presence> {
  readonly kind: Kind<A, I>;
  readonly presence: P;
  /** What is sent when the caller leaves the field out. */
  readonly fallback?: I;
  /** What an unset field reads as. Without it, an unset field is absent, or its row is no product. */
  readonly unset?: A;
}

export type Fields = Readonly<Record<string, Field<unknown, unknown, Presence>>>;

/** Is the field there in every record that was read? */
export const isFilled = ({ presence, unset }: Field<unknown, unknown, Presence>): boolean =>
  presence === "required" || unset !== undefined;

/** `unset`: what an absent one reads as, where the Core leaves out or stores what `create` requires. */
export const required = <A, I>(
  kind: Kind<A, I>,
  options: { readonly unset?: A } = {},
): Field<A, I, "required"> => ({ kind, presence: "required", ...options });

/** `unset` differs from the default where Core2 leaves out what is false (spec §2). */
export const defaulted = <A extends I, I>(
  kind: Kind<A, I>,
  fallback: A,
  { unset = fallback }: { readonly unset?: A } = {},
): Field<A, I, "defaulted"> => ({
  kind,
  presence: "defaulted",
  fallback,
  unset,
});

export const optional = <A, I>(kind: Kind<A, I>): Field<A, I, "optional"> => ({
  kind,
  presence: "optional",
});

export const serverOwned = <A, I>(kind: Kind<A, I>): Field<A, I, "server"> => ({
  kind,
  presence: "server",
});

type ReadValue<F> = F extends Field<infer A, unknown, Presence> ? A : never;
type GivenValue<F> = F extends Field<unknown, infer I, Presence> ? I : never;
type Has<F, P extends Presence> = F extends { readonly presence: P } ? true : false;

/** The keys of `F` that are there in every record that was read. */
type Always<F> = {
  -readonly [K in keyof F as Has<F[K], "required" | "defaulted"> extends true
    ? K
    : never]: ReadValue<F[K]>;
};
type Sometimes<F> = {
  -readonly [K in keyof F as Has<F[K], "optional" | "server"> extends true ? K : never]?: ReadValue<
    F[K]
  >;
};
type Decided<F> = {
  -readonly [K in keyof F as Has<F[K], "required"> extends true ? K : never]: GivenValue<F[K]>;
};
type LeftOut<F> = {
  -readonly [K in keyof F as Has<F[K], "required"> extends true ? never : K]?:
    | GivenValue<F[K]>
    | null
    | undefined;
};

// `infer` writes the two halves as one plain object type, which is what an editor shows.
/** The type of a record that was read. */
export type ReadOf<F> = Always<F> & Sometimes<F> extends infer T ? { [K in keyof T]: T[K] } : never;

/** The type of a record that is given to be sent; null and undefined mean "left out". */
export type GivenOf<F> = Decided<F> & LeftOut<F> extends infer T ? { [K in keyof T]: T[K] } : never;
