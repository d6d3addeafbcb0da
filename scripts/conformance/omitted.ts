import type { Exchange } from "./recording";

// A text that the recordings describe instead of showing it.
const TEXTS: readonly (readonly [RegExp, (times: number, text: string) => string])[] = [
  [/(?:the letter |")(\w)"? (?:repeated )?(\d+) times/, (times, text) => text.repeat(times)],
  [/U\+(1F680) repeated (\d+) times/, (times) => "\u{1F680}".repeat(times)],
  [/()(\d+) random (?:letters and digits|characters of a-z0-9)/, (times) => random(times)],
];

// The same in every run.
const random = (length: number): string => {
  let seed = 42;
  return Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return ((seed >>> 16) % 36).toString(36);
  }).join("");
};

const textIn = (description: string): string | undefined => {
  for (const [pattern, make] of TEXTS) {
    const [, text = "", times] = pattern.exec(description) ?? [];
    if (times !== undefined) return make(Number(times), text);
  }
  return undefined;
};

type Item = Record<string, unknown> & { category: Record<string, unknown> };

const storage = (provider: string, category: string, name: string, price = 1): Item => ({
  type: "storage",
  name,
  description: `A product called ${name}`,
  productType: "STORAGE",
  price,
  category: {
    name: category,
    provider,
    productType: "STORAGE",
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "ONCE",
    freeToUse: false,
    allowSubAllocations: true,
  },
});

/** The body that a recording describes, as far as it can be made again; undefined where it cannot. */
export const omittedBody = (
  exchange: Exchange,
  others: readonly Exchange[],
): string | undefined => {
  const description = exchange.request.bodyOmitted ?? "";
  const provider = /^provider:(.+)$/.exec(exchange.caller ?? "")?.[1] ?? "example";
  const [, depth] = /with (\d+) nested empty arrays/.exec(description) ?? [];
  if (depth !== undefined)
    return `{"items":${"[".repeat(Number(depth))}${"]".repeat(Number(depth))}}`;
  const items = many(description, provider, others) ?? one(description, provider, others);
  return items && JSON.stringify({ items });
};

const many = (
  description: string,
  provider: string,
  others: readonly Exchange[],
): readonly Item[] | undefined => {
  const [, count] =
    /(?:^|with )(\d+) (?:storage|compute) (?:products|items)/.exec(description) ?? [];
  const [, prefix = "item-", digits = "0000"] = /\b([a-z]+-)(0+)\b/.exec(description) ?? [];
  if (count === undefined || /existing|one per/.test(description)) return undefined;
  const nameOf = (i: number): string => prefix + String(i).padStart(digits.length, "0");
  const category = /in category (\S+)/.exec(description)?.[1] ?? "many";
  const base = description.includes("compute") ? recorded("type-compute", others) : undefined;
  return Array.from({ length: Number(count) }, (_, i) =>
    base
      ? { ...base, name: nameOf(i), ...longDescription(description) }
      : storage(provider, category, nameOf(i), i),
  );
};

const longDescription = (description: string): { description?: string } => {
  const [, length] = /description of (\d+) characters/.exec(description) ?? [];
  return length === undefined ? {} : { description: "d".repeat(Number(length)) };
};

const one = (
  description: string,
  provider: string,
  others: readonly Exchange[],
): readonly Item[] | undefined => {
  const text = textIn(description);
  const [, base] = /^the body of (\S+) with/.exec(description) ?? [];
  const item =
    base === undefined
      ? storage(provider, /in category (\S+)/.exec(description)?.[1] ?? "omitted", "omitted")
      : recorded(base, others);
  const [, field] = / (?:with|whose) (.+?) (?:=|is) /.exec(description) ?? [];
  if (text === undefined || item === undefined || field === undefined) return undefined;
  const [inner, outer] = field.split(/[. ]/).reverse();
  if (inner === undefined) return undefined;
  const category = outer === "category" ? { ...item.category, [inner]: text } : item.category;
  return [{ ...item, ...(outer === "category" ? {} : { [inner]: text }), category }];
};

const recorded = (name: string, others: readonly Exchange[]): Item | undefined => {
  const body = others.find((other) => other.name === name)?.request.body;
  return body ? JSON.parse(body).items[0] : undefined;
};

/** `<the letter a 65536 times>` in a query. */
export const expandedQuery = (query: string): string =>
  query.replace(
    /<(the letter [^>]+)>/g,
    (whole, description: string) => textIn(description) ?? whole,
  );
