import { Issues } from "../codec/issue";
import { contextOf } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";
import { millionths } from "../products/money";

/**
 * Turns an amount into the millionths that a `price` counts where the unit is `floatingPoint`,
 * exactly. A number is taken by its shortest decimal text. Throws `InvalidRequestError` for what
 * is no exact number of millionths, or more than a safe integer.
 *
 * @example
 * money("0.10"); // 100000
 * money(8.2); // 8200000
 *
 * @since 0.1.0
 */
export const money = (amount: string | number): number => {
  const result = millionths(amount);
  if (typeof result === "number") return result;
  const issues = new Issues();
  issues.report(["amount"], result.expected, amount);
  throw new InvalidRequestError(contextOf("money"), issues);
};
