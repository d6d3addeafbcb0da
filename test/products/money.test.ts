import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidRequestError, money } from "../../src/index";

describe("an amount in millionths", () => {
  test.each<[string | number, number]>([
    ["0.10", 100_000],
    [8.2, 8_200_000],
    [0.1, 100_000],
    [1e-6, 1],
    ["0.000001", 1],
    ["1", 1_000_000],
    [0, 0],
    ["-0", 0],
    [-0, 0],
    ["-1.5", -1_500_000],
    ["007", 7_000_000],
    ["1.50000000000", 1_500_000],
    ["9007199254.740991", Number.MAX_SAFE_INTEGER],
    [66, 66_000_000],
  ])("%s is %d", (amount, expected) => {
    expect(money(amount)).toBe(expected);
  });

  test.each<string | number>([
    "",
    " 1",
    "1 ",
    "1,5",
    ".5",
    "5.",
    "+1",
    "1e3",
    "0x10",
    "１",
    "1\n",
    "--1",
    "NaN",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
    1e-7,
    "0.0000001",
    0.1 + 0.2,
    "9007199254.740992",
    "99999999999999999999",
  ])("%j is none", (amount) => {
    expect(() => money(amount)).toThrow(InvalidRequestError);
  });

  test.each([undefined, null, true, 1n, {}, ["1"]])(
    "%s is none, whatever the types say",
    (amount) => {
      const any = amount as never;
      expect(() => money(any)).toThrow(InvalidRequestError);
    },
  );

  test("that is none is told as such, without a call", () => {
    const caught = (): unknown => {
      try {
        return money("ten");
      } catch (error) {
        return error;
      }
    };
    expect(caught()).toMatchObject({
      operation: "money",
      jobId: undefined,
      attempts: 0,
      issueCount: 1,
      issues: [{ path: ["amount"], received: '"ten"' }],
    });
  });

  test("is exact for every decimal text that a safe integer holds", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 3 }), (millionths, zeros) => {
        const digits = String(Math.abs(millionths)).padStart(7, "0");
        const whole = digits.slice(0, -6);
        const text = `${millionths < 0 ? "-" : ""}${whole}.${digits.slice(-6)}${"0".repeat(zeros)}`;
        expect(money(text)).toBe(millionths);
      }),
      { numRuns: 500 },
    );
  });

  test("agrees with arithmetic on whole numbers of any size, or refuses", () => {
    const amounts = fc.tuple(
      fc.bigInt({ min: 0n, max: 10n ** 14n }),
      fc.stringMatching(/^\d{0,8}$/),
    );
    fc.assert(
      fc.property(amounts, ([whole, decimals]) => {
        const text = decimals === "" ? `${whole}` : `${whole}.${decimals}`;
        const scaled = BigInt(`${whole}${decimals.padEnd(8, "0")}`);
        const exact = scaled % 100n === 0n && scaled / 100n <= BigInt(Number.MAX_SAFE_INTEGER);
        if (exact) expect(BigInt(money(text))).toBe(scaled / 100n);
        else expect(() => money(text)).toThrow(InvalidRequestError);
      }),
      { numRuns: 500 },
    );
  });

  test("of a number is that of its shortest text", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 6 }), (digits, decimals) => {
        const amount = Number(`${digits}e-${decimals}`);
        expect(money(amount)).toBe(Number(BigInt(digits) * 10n ** BigInt(6 - decimals)) + 0);
      }),
      { numRuns: 500 },
    );
  });
});
