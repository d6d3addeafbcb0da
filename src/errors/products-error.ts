import type { AbortedError } from "./aborted";
import type { ApiError } from "./api";
import type { AuthError } from "./auth";
import { BRAND } from "./brand";
import type { InvalidRequestError } from "./invalid-request";
import type { InvalidResponseError } from "./invalid-response";
import type { NetworkError } from "./network";
import type { TimeoutError } from "./timeout";
import { tryTo } from "./try-to";

/** Everything that a call rejects with, or returns on the left. `kind` tells them apart. @since 0.1.0 */
export type ProductsError =
  | InvalidRequestError
  | AuthError
  | ApiError
  | InvalidResponseError
  | NetworkError
  | TimeoutError
  | AbortedError;

/**
 * Is this one of the seven errors? Works across copies of the package, where `instanceof` does not.
 *
 * @example
 * try {
 *   await products.create(bulk);
 * } catch (error) {
 *   if (!isProductsError(error)) throw error;
 *   if (error.kind === "api" && error.reason === "forbidden") askForAnotherToken();
 * }
 *
 * @since 0.1.0
 */
export const isProductsError = (value: unknown): value is ProductsError =>
  typeof value === "object" && tryTo(() => Reflect.get(Object(value), BRAND)) === true;
