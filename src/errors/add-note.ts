import { shorten } from "../codec/show";
import { MAX_MESSAGE } from "./base";
import type { ProductsError } from "./products-error";

/** Adds to an error's message what was known only after the error was made. */
export const addNote = <E extends ProductsError>(error: E, note: string): E => {
  const { message, stack } = error;
  error.message = `${shorten(message, MAX_MESSAGE - note.length - 2)}; ${note}`;
  // V8 wrote the message into the stack when the error was made.
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message);
  return error;
};
