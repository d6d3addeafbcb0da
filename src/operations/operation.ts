import type { Either } from "fp-ts/Either";
import type { Pass } from "../codec/pass";
import type { Advice, OperationName } from "../errors/context";
import type { ProductsError } from "../errors/products-error";
import type { AnswerContext } from "../paging/answer";
import type { AnsweredPage, Listing } from "../paging/listing";

/** What an operation sends, and the input as it was read, once. */
export interface RequestParts<I> {
  readonly input: I;
  /** Without `?`; `""` for none. */
  readonly query?: string;
  readonly body?: string;
  /** The provider that the caller's token has to be of. */
  readonly provider?: string | undefined;
}

/** The JSON of a 2xx, and the call that it ended. */
export interface DecodeContext extends AnswerContext {
  /** Undefined where the body was empty. */
  readonly json: unknown;
}

/** An operation is data: what it is called, where it goes, and how its two sides are written. */
export interface Operation<I, A> {
  readonly name: OperationName;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** May it be sent again although an answer got lost? */
  readonly replaySafe: boolean;
  /** What a person can do about an answer that is no 2xx. */
  readonly advice: Advice;
  /** Reads an input, each property once, and writes it; undefined where it refused. */
  readonly encode: (input: unknown, pass: Pass) => RequestParts<I> | undefined;
  /** Reads an answer, or refuses it. */
  readonly decode: (context: DecodeContext, input: I) => Either<ProductsError, A>;
}

/** What every query of a page may say. */
export interface PagedQuery {
  readonly itemsPerPage?: number | null | undefined;
  readonly next?: string | null | undefined;
}

/** An operation that answers one page of a listing. */
export interface PagedOperation<I extends PagedQuery, T, R>
  extends Operation<I, AnsweredPage<T, R>> {
  /** Rows of a page of a listing, where the caller does not say. */
  readonly pageSize: number;
  /** Looks at the pages of one listing in their order, and refuses what shows that rows may be missing. */
  readonly completeness: (query: I) => ReturnType<Listing<T, R>["completeness"]>;
  /** What a caller can do where rows may be missing. */
  readonly narrower: (query: I) => string;
}
