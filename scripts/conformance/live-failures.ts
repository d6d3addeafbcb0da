import { isProductsError } from "../../src/index";

/** An error in one line. */
export const describe = (error: unknown): string =>
  isProductsError(error) ? `${error.kind}: ${error.message}` : String(error);

const failureOf = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error;
  }
};

/** The kind of the error that a call ends in. */
const kindOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await failureOf(call);
  return isProductsError(error) ? error.kind : String(error);
};

/** The reason of an `ApiError`; of anything else its kind. */
export const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await failureOf(call);
  return isProductsError(error) && error.kind === "api" ? error.reason : kindOf(call);
};
