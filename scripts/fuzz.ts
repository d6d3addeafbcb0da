/**
 * Damages recorded answers at random and hands them to the client: each call has to end in what it
 * promises, or in one of the seven errors. `tsx scripts/fuzz.ts [count] [seed] [index]`; with an
 * index, that case alone.
 */
import { inspect } from "node:util";
import * as fp from "../src/fp";
import { bulkRequestOf, isProductsError, type ProductPage, ProductsClient } from "../src/index";
import { type Answer, damaged, recordedAnswers } from "./fuzz/answers";
import { Random } from "./fuzz/random";

/** Many times what a call without a network takes. */
const HANGS_AFTER = 10_000;
const AT_ONCE = 64;
/** `inspect` takes longer than all the rest: one error in so many. */
const PRINTED_EACH = 16;

const [countText = "100000", seedText = String(Date.now() % 2 ** 31), only] = process.argv.slice(2);
const count = Number(countText);
const seed = Number(seedText);

const recorded = recordedAnswers();

const product = {
  type: "storage",
  name: "home",
  price: 1,
  description: "Home",
  category: {
    name: "home",
    provider: "example",
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "ONCE",
  },
} as const;
const bulk = bulkRequestOf(product);
/** All that a row says: the codecs take its balances for a part of it. */
const all = { includeBalance: true, includeMaxBalance: true };
const reference = { filterName: "a", filterCategory: "b", filterProvider: "c", ...all };

const isPage = ({ items, itemsPerPage, next }: ProductPage): boolean =>
  items.every(fp.ProductV2.is) &&
  Number.isSafeInteger(itemsPerPage) &&
  (next === undefined || (typeof next === "string" && next !== ""));

/** What a call may answer; the words for the outcome. */
type Call = (products: ProductsClient) => Promise<string>;

const calls: Record<string, Call> = {
  browse: async (products) => {
    const read = await products.browse(all);
    if (!isPage(read)) throw new Error(`no page: ${inspect(read)}`);
    return read.rejected.length > 0 ? "page with rejected rows" : "page";
  },
  retrieve: async (products) => {
    const read = await products.retrieve(reference);
    if (!fp.ProductV2.is(read)) throw new Error(`no product: ${inspect(read)}`);
    return read.type === "other" ? "product of an unknown type" : "product";
  },
  create: async (products) => {
    const nothing: unknown = await products.create(bulk);
    if (nothing !== undefined) throw new Error(`not nothing: ${inspect(nothing)}`);
    return "done";
  },
};
const callNames = Object.keys(calls);
const recordedFor = new Map(
  callNames.map((name) => {
    const path = name === "create" ? "/api/products/v2" : `/api/products/v2/${name}`;
    return [name, recorded.filter((answer) => answer.path === path)];
  }),
);

/** Also what is done with an error afterwards has to hold. */
const outcomeOf = (error: unknown, isPrinted: boolean): string => {
  if (!isProductsError(error)) throw error;
  if (error.message.length > 300 || /[\n\r]/.test(error.message))
    throw new Error(`no short line: ${error.message}`);
  // What was asked is right.
  if (error.kind === "invalid-request") throw error;
  JSON.stringify(error);
  if (isPrinted) inspect(error);
  return error.kind === "api" ? `${error.kind} (${error.reason})` : error.kind;
};

const hanging = (): [Promise<never>, () => void] => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it hangs")), HANGS_AFTER);
  });
  return [promise, () => clearTimeout(timer)];
};

interface Case {
  readonly name: string;
  readonly answer: Answer;
  readonly outcome: string;
  /** What must not happen. */
  readonly surprise?: unknown;
}

const runCase = async (index: number): Promise<Case> => {
  const random = new Random(seed + index * 7919);
  const name = random.oneOf(callNames);
  const fitting = random.happens(0.5) ? recordedFor.get(name) : undefined;
  const answer = damaged(random.oneOf(fitting ?? recorded), recorded, random);
  const products = new ProductsClient({
    baseUrl: "https://core.example",
    fetch: async () => answer.response(),
    retry: { limit: random.below(3), baseDelay: 0, maxDelay: 0 },
    timeout: HANGS_AFTER * 2,
    maxResponseBytes: 4 * 1024 * 1024,
  });
  const [hangs, stop] = hanging();
  try {
    const outcome = await Promise.race([calls[name]?.(products) ?? hangs, hangs]);
    return { name, answer, outcome };
  } catch (error) {
    try {
      return { name, answer, outcome: outcomeOf(error, index % PRINTED_EACH === 0) };
    } catch (surprise) {
      return { name, answer, outcome: "SURPRISE", surprise };
    }
  } finally {
    stop();
  }
};

let surprises = 0;
const tell = (what: string, error: unknown): void => {
  surprises++;
  if (surprises <= 10) console.error(`SURPRISE ${what}\n`, error);
};
process.on("unhandledRejection", (reason) => tell("a rejection that nobody handles", reason));

const counts = new Map<string, number>();
const runOne = async (index: number): Promise<void> => {
  const { name, answer, outcome, surprise } = await runCase(index);
  const key = `${name.padEnd(8)}  ${outcome}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  if (outcome === "SURPRISE") tell(`${name}, case ${index}: ${answer.summary}`, surprise);
};

const started = performance.now();
if (only !== undefined) await runOne(Number(only));
else
  for (let index = 0; index < count; index += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - index) }, (_, i) => runOne(index + i)),
    );

for (const [key, times] of [...counts].sort()) console.log(`${String(times).padStart(7)}  ${key}`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`seed ${seed}: ${count} damaged answers, ${surprises} surprises, ${seconds} s`);
process.exitCode = surprises > 0 ? 1 : 0;
