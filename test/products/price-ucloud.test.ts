import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatBalance, formatPrice } from "../../src/index";

interface Case {
  readonly id: number;
  readonly fn: string;
  readonly input: never;
  readonly output: unknown;
  readonly corrected?: string;
  readonly suspect?: readonly string[];
}
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync("test/products/support/ucloud-prices.json", "utf8"),
);
const casesOf = (fn: string): readonly Case[] => {
  const found = cases.filter((one) => one.fn === fn);
  if (found.length === 0) throw new Error(`no cases of ${fn}`);
  return found;
};

/** Where another text than UCloud's is right, by reason: what we write, by the case's id. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  "UCloud shows the money of a slice in millionths": {
    428: "0.2 EUR/hour",
    436: "0.5 EUR/hour",
    444: "0.3 EUR/hour",
    452: "0.6 EUR/hour",
  },
  "a decimal tie, which the nearest binary number is below": {
    1060: "10 Core-hours",
    1076: "1.2 GPU-hours",
    1077: "10 GPU-hours",
    1093: "1.2 GB",
    1094: "10 GB",
    1110: "1.2 GiB",
    1127: "1.2 DKK",
    1128: "10 DKK",
    1145: "10 TB",
    1161: "1.2 Core-hours",
    1162: "10 Core-hours",
    1178: "1.2 DKK",
    1179: "10 DKK",
    1195: "1.2 IPs",
  },
  "UCloud puts separators into an exponent": {
    1238: "1,000,000,000,000,000,000,000",
  },
  "UCloud was given a text, whose zeros it keeps": { 1236: "1,234.5" },
};
const exceptions = new Map(
  Object.values(EXCEPTIONS).flatMap((texts) =>
    Object.entries(texts).map(([id, text]) => [Number(id), text]),
  ),
);

const expectedOf = ({ id, corrected, output }: Case): unknown =>
  exceptions.get(id) ?? corrected ?? output;

/** A category that counts something plain, once. */
const plain = (name: string) => ({
  productType: "COMPUTE",
  accountingFrequency: "ONCE",
  accountingUnit: {
    name,
    namePlural: name,
    floatingPoint: false,
    displayFrequencySuffix: false,
  },
});

describe('the style "ucloud" writes what UCloud shows', () => {
  const style = "ucloud";

  it.each(casesOf("priceToString"))("of a price, case $id: $output", (one) => {
    const { product, numberOfUnits: units, durationInMinutes: minutes }: PriceInput = one.input;
    expect(formatPrice(product, { style, units, minutes })).toBe(expectedOf(one));
  });

  it.each(casesOf("balanceToString"))("of a balance, case $id: $output", (one) => {
    const { category, balance }: BalanceInput = one.input;
    expect(formatBalance(category, balance, { style })).toBe(expectedOf(one));
  });

  it.each(casesOf("balanceToStringFromUnit"))("of an amount, case $id: $output", (one) => {
    const { unit, normalizedBalance }: AmountInput = one.input;
    expect(formatBalance(plain(unit), normalizedBalance, { style })).toBe(expectedOf(one));
  });

  it("has no exception that is none", () => {
    for (const [id, text] of exceptions) {
      const found = cases.find((one) => one.id === id);
      expect(found && (found.corrected ?? found.output), `${id}`).not.toBe(text);
    }
  });
});

describe('the style "exact" agrees with UCloud', () => {
  it.each(casesOf("explainUnit"))("about the unit, case $id", (one) => {
    const { category }: BalanceInput = one.input;
    const { name, balanceFactor } = one.output as { name: string; balanceFactor: number };
    // So many that they are whole in each interval.
    const raw = 1_440_000_000;
    const [amount = "", ...unit] = formatBalance(category, raw).split(" ");
    expect(unit.join(" ")).toBe(name);
    expect(Number(amount.replaceAll(",", ""))).toBeCloseTo(raw * balanceFactor, 6);
  });

  it.each(casesOf("addThousandSeparators"))("about separators, case $id: $output", (one) => {
    const { value }: { value: number | string } = one.input;
    expect(formatBalance(plain("x"), Number(value))).toBe(`${expectedOf(one)} x`);
  });
});

interface PriceInput {
  readonly product: Parameters<typeof formatPrice>[0];
  readonly numberOfUnits: number;
  readonly durationInMinutes?: number;
}
interface BalanceInput {
  readonly category: Parameters<typeof formatBalance>[0];
  readonly balance: number;
}
interface AmountInput {
  readonly unit: string;
  readonly normalizedBalance: number;
}
