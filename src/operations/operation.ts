import type { Either } from "fp-ts/Either";
import type { Issues } from "../codec/issue";
import type { Report } from "../codec/kind";
import type { OperationName } from "../errors/context";
import type { ProductsError } from "../errors/products-error";

/** What an operation sends. */
export interface Outgoing {
  /** Without `?`; `""` for none. */
  readonly query?: string;
  readonly body?: string;
}

/** The JSON of a 2xx, and how it is refused. */
export interface Answered {
  /** Undefined where the body was empty. */
  readonly json: unknown;
  /** An empty collector. */
  readonly issues: () => Issues;
  /** The error that says that this answer is not what the API promises. */
  readonly refuse: (issues: Issues) => ProductsError;
}

/** An operation is data: what it is called, where it goes, and how its two sides are written. */
export interface Operation<I, A> {
  readonly name: OperationName;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** May it be sent again although an answer got lost? */
  readonly replaySafe: boolean;
  /** Writes an input; where it reports what is wrong with it, nothing is to be sent. */
  readonly encode: (input: I, report: Report) => Outgoing;
  /** Reads an answer, or refuses it. */
  readonly decode: (answered: Answered, input: I) => Either<ProductsError, A>;
}
