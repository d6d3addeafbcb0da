import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type AccountingFrequency,
  formatBalance,
  formatPrice,
  type PricedProduct,
  type ProductV2,
  type ProductV2Input,
} from "../../src/index";

type Frequency = AccountingFrequency;

const resource = (name: string, namePlural = name, displayFrequencySuffix = true) => ({
  name,
  namePlural,
  floatingPoint: false,
  displayFrequencySuffix,
});
const money = (name: string) => ({
  name,
  namePlural: name,
  floatingPoint: true,
  displayFrequencySuffix: false,
});
const priced = (
  type: string,
  price: number,
  accountingUnit: PricedProduct["category"]["accountingUnit"],
  accountingFrequency: string,
  fraction?: PricedProduct["fraction"],
): PricedProduct => ({ type, price, fraction, category: { accountingUnit, accountingFrequency } });

const CORE = resource("Core");
const GPU = resource("GPU");
const IP = resource("IP", "IPs", false);
const slice = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("a price, exactly", () => {
  test.each<[string, PricedProduct]>([
    ["Free", priced("compute", 0, CORE, "PERIODIC_MINUTE")],
    ["4 Core-hours/hour", priced("compute", 4, CORE, "PERIODIC_MINUTE")],
    ["4 Core-hours/hour", priced("compute", 4, CORE, "PERIODIC_DAY")],
    ["1,500 Core-hours/hour", priced("compute", 1500, CORE, "PERIODIC_HOUR")],
    ["240 Core/hour", priced("compute", 4, resource("Core", "Core", false), "PERIODIC_MINUTE")],
    ["1/7 GPU-hours/hour", priced("compute", 1, GPU, "PERIODIC_MINUTE", slice(1, 7))],
    ["1/2 GPU-hours/hour", priced("compute", 1, GPU, "PERIODIC_HOUR", slice(2, 4))],
    ["1 GPU-hours/hour", priced("compute", 1, GPU, "PERIODIC_HOUR", slice(0, 0))],
    ["1/4 GPU", priced("compute", 1, GPU, "ONCE", slice(1, 4))],
    ["0.10 DKK/hour", priced("compute", 100_000, money("DKK"), "PERIODIC_HOUR")],
    ["6.00 DKK/hour", priced("compute", 100_000, money("DKK"), "PERIODIC_MINUTE")],
    ["0.000001 DKK/hour", priced("compute", 1, money("DKK"), "PERIODIC_HOUR")],
    ["0.3125 EUR/hour", priced("compute", 1_250_000, money("EUR"), "PERIODIC_HOUR", slice(1, 4))],
    ["1.25/7 EUR/hour", priced("compute", 1_250_000, money("EUR"), "PERIODIC_HOUR", slice(1, 7))],
    ["2.40 DKK/day", priced("storage", 100_000, money("DKK"), "PERIODIC_HOUR")],
    ["0.02 DKK/day", priced("storage", 20_000, money("DKK"), "PERIODIC_DAY")],
    ["1 TB-days/day", priced("storage", 1, resource("TB"), "PERIODIC_MINUTE")],
    ["3 IP-days/day", priced("network_ip", 3, resource("IP", "IPs"), "PERIODIC_DAY")],
    ["Quota based (GB)", priced("storage", 1, resource("GB", "GB", false), "ONCE")],
    ["Quota based", priced("network_ip", 1, IP, "ONCE")],
    ["1,500 IPs", priced("network_ip", 1500, IP, "ONCE")],
    ["1 Token", priced("inference", 1, resource("Token", "Tokens", false), "ONCE")],
    ["2 Tokens", priced("inference", 2, resource("Token", "Tokens", false), "ONCE")],
    ["1.00 DKK", priced("license", 1_000_000, money("DKK"), "ONCE")],
    ["9,007,199,254.740991 DKK", priced("license", Number.MAX_SAFE_INTEGER, money("DKK"), "ONCE")],
    ["5 x", priced("other", 5, resource("x"), "PERIODIC_FORTNIGHT")],
  ])("%s", (text, product) => {
    expect(formatPrice(product)).toBe(text);
  });

  it("is by the interval of the category where an hour or a day is no decimal of it", () => {
    const daily = (price: number) => priced("compute", price, money("DKK"), "PERIODIC_DAY");
    expect(formatPrice(daily(2_400_000))).toBe("0.10 DKK/hour");
    expect(formatPrice(daily(100_000))).toBe("0.10 DKK/day");
    // Two of them are read beside one, so that the interval stays.
    expect(formatPrice(daily(100_000), { units: 24 })).toBe("2.40 DKK/day");
  });

  it("of so many, over so many minutes, is an amount alone", () => {
    const machine = priced("compute", 4, CORE, "PERIODIC_MINUTE");
    expect(formatPrice(machine, { units: 2 })).toBe("8 Core-hours/hour");
    expect(formatPrice(machine, { units: 2, minutes: 90 })).toBe("12 Core-hours");
    expect(formatPrice(machine, { minutes: 7 })).toBe("28 Core-minutes");
    expect(formatPrice(machine, { minutes: 0 })).toBe("Free");
    expect(formatPrice(machine, { minutes: 0.75 })).toBe("0.05 Core-hours");
    const vm = priced("compute", 100_000, money("DKK"), "PERIODIC_HOUR");
    expect(formatPrice(vm, { minutes: 90 })).toBe("0.15 DKK");
    expect(formatPrice(vm, { minutes: 1 })).toBe("0.005/3 DKK");
    const ip = priced("network_ip", 2, IP, "ONCE");
    expect(formatPrice(ip, { units: 3, minutes: 60 })).toBe("6 IPs");
  });

  it("is free where the category is", () => {
    const product = priced("ingress", 5, IP, "ONCE");
    expect(formatPrice({ ...product, category: { ...product.category, freeToUse: true } })).toBe(
      "Free",
    );
    expect(formatPrice({ ...product, category: { ...product.category, freeToUse: null } })).toBe(
      "5 IPs",
    );
  });

  it("is that of a product that was read, and of an input", () => {
    const input: ProductV2Input = {
      type: "compute",
      name: "vm-1",
      price: 1_250_000,
      description: "A virtual machine",
      fraction: null,
      category: {
        name: "vm",
        provider: "example",
        accountingUnit: money("EUR"),
        accountingFrequency: "PERIODIC_HOUR",
      },
    };
    const write = (product: ProductV2 | ProductV2Input) => formatPrice(product);
    expect(write(input)).toBe("1.25 EUR/hour");
  });
});

describe("a balance, exactly", () => {
  const category = (
    productType: string,
    accountingUnit: typeof CORE,
    accountingFrequency: Frequency,
  ) => ({ productType, accountingUnit, accountingFrequency });

  test.each<[string, Parameters<typeof formatBalance>[0], number]>([
    ["1,500 Core-hours", category("COMPUTE", CORE, "PERIODIC_MINUTE"), 90_000],
    ["1.5 Core-hours", category("COMPUTE", CORE, "PERIODIC_MINUTE"), 90],
    ["91 Core-minutes", category("COMPUTE", CORE, "PERIODIC_MINUTE"), 91],
    ["24 Core-hours", category("COMPUTE", CORE, "PERIODIC_DAY"), 1],
    ["0 Core-hours", category("COMPUTE", CORE, "PERIODIC_MINUTE"), 0],
    ["-1 Core-hours", category("COMPUTE", CORE, "PERIODIC_MINUTE"), -60],
    ["12.34 DKK", category("COMPUTE", money("DKK"), "PERIODIC_MINUTE"), 12_340_000],
    ["0.00 DKK", category("STORAGE", money("DKK"), "PERIODIC_DAY"), 0],
    ["-0.000001 DKK", category("STORAGE", money("DKK"), "PERIODIC_DAY"), -1],
    ["60,000 GB", category("STORAGE", resource("GB", "GB", false), "ONCE"), 60_000],
    ["1 IP", category("NETWORK_IP", IP, "ONCE"), 1],
    ["0 IPs", category("NETWORK_IP", IP, "ONCE"), 0],
  ])("%s", (text, of, raw) => {
    expect(formatBalance(of, raw)).toBe(text);
  });
});

const anyUnit = fc.constantFrom(
  ...[CORE, IP, resource("GB"), resource("GB", "GB", false), money("DKK")],
  { ...money("Credit"), displayFrequencySuffix: true },
);
const anyFrequency = fc.constantFrom<Frequency>(
  ...(["ONCE", "PERIODIC_MINUTE", "PERIODIC_HOUR", "PERIODIC_DAY"] as const),
);
const anyPrice = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 2000 }), fc.maxSafeNat());
const anyFraction = fc.option(
  fc.record({ numerator: fc.nat({ max: 9 }), denominator: fc.nat({ max: 9 }) }),
);
const anyPriced = fc
  .record({
    type: fc.constantFrom("compute", "storage", "network_ip", "inference"),
    price: anyPrice,
    unit: anyUnit,
    frequency: anyFrequency,
    fraction: anyFraction,
  })
  .map(({ type, price, unit, frequency, fraction }) =>
    priced(type, price, unit, frequency, fraction),
  );

const MINUTES: Readonly<Record<string, bigint>> = {
  minute: 1n,
  PERIODIC_MINUTE: 1n,
  hour: 60n,
  PERIODIC_HOUR: 60n,
  day: 1440n,
  PERIODIC_DAY: 1440n,
};
const minutesOf = (name = ""): bigint => MINUTES[name] ?? 1n;

/** Reads a price back, as [numerator, denominator] of a whole device's raw units. */
const parsed = (text: string, { category, fraction }: PricedProduct): [bigint, bigint] => {
  if (text === "Free") return [0n, 1n];
  if (text.startsWith("Quota based")) return [1n, 1n];
  const match = /^([\d,]+)(?:\.(\d+))?(?:\/([\d,]+))? \w+(?:-(\w+)s)?(?:\/(\w+))?$/.exec(text);
  if (match === null) throw new Error(`no price: ${text}`);
  const [, whole = "", decimals = "", under = "1", over, rate] = match;
  const integer = (digits: string) => BigInt(digits.replaceAll(",", ""));
  const scale = category.accountingUnit.floatingPoint ? 1_000_000n : 1n;
  const own = minutesOf(category.accountingFrequency);
  const [a, b] =
    fraction && fraction.numerator > 0 && fraction.denominator > 0
      ? [BigInt(fraction.numerator), BigInt(fraction.denominator)]
      : [1n, 1n];
  return [
    integer(whole + decimals) * scale * b * (over ? minutesOf(over) : own),
    10n ** BigInt(decimals.length) *
      integer(under) *
      a *
      minutesOf(rate ?? "minute") *
      (rate ? 1n : own),
  ];
};

describe("whatever the product", () => {
  it("its exact price says the price", () => {
    fc.assert(
      fc.property(anyPriced, (product) => {
        const [numerator, denominator] = parsed(formatPrice(product), product);
        expect(numerator).toBe(BigInt(product.price) * denominator);
      }),
      { numRuns: 2000 },
    );
  });

  it("a locale changes the separators alone, in either style", () => {
    const locales = fc.constantFrom(
      ...["de-DE", "da-DK", "fr-FR", "sv-SE", "es-ES", "en-IN", "de-CH", "ar-EG", "fa-IR", "hi-IN"],
    );
    const style = fc.constantFrom("exact", "ucloud");
    const plain = (text: string) => text.replace(/(?<=\d)[^\dA-Za-z/](?=\d)/g, "");
    fc.assert(
      fc.property(anyPriced, locales, style, (product, locale, style) => {
        const text = formatPrice(product, { style, locale });
        expect(plain(text)).toBe(plain(formatPrice(product, { style })));
      }),
    );
    const vm = priced("compute", 1_234_567_100_000, money("DKK"), "PERIODIC_HOUR");
    expect(formatPrice(vm, { locale: "da-DK" })).toBe("1.234.567,10 DKK/hour");
    expect(formatPrice(vm, { locale: "en-IN" })).toBe("12,34,567.10 DKK/hour");
  });
});

it("a locale that is none throws what Intl throws, also for what has no digits", () => {
  const free = priced("compute", 0, CORE, "ONCE");
  expect(() => formatPrice(free, { locale: "no locale" })).toThrow(RangeError);
  expect(() =>
    formatBalance({ ...free.category, productType: "COMPUTE" }, 1, { locale: "_" }),
  ).toThrow(RangeError);
});
