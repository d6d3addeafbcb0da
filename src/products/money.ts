/** Decimals of an amount that a price can hold: it counts millionths (spec §2). */
const DECIMALS = 6;
const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** What keeps an amount from being a price. */
export interface AmountProblem {
  readonly expected: string;
}

/**
 * An amount of money in millionths, exactly. Digit by digit, because `8.2 * 1e6` is
 * 8199999.999999999; a number is taken by its shortest decimal text.
 */
export const millionths = (amount: unknown): number | AmountProblem => {
  if (typeof amount !== "string" && typeof amount !== "number")
    return { expected: 'an amount such as "0.10"' };
  const digits = AMOUNT.exec(String(amount));
  if (digits === null) return { expected: 'a decimal amount such as "0.10"' };
  const [, sign = "", whole = "", decimals = ""] = digits;
  if (/[1-9]/.test(decimals.slice(DECIMALS)))
    return { expected: `an amount of at most ${DECIMALS} decimals` };
  const value = Number(whole + decimals.slice(0, DECIMALS).padEnd(DECIMALS, "0"));
  if (!Number.isSafeInteger(value)) return { expected: "an amount below 9,007,199,254.740992" };
  return sign === "" || value === 0 ? value : -value;
};
