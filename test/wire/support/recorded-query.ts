import type { BrowseQuery } from "../../../src/index";

const TEXTS = ["next", "filterName", "filterProvider", "filterCategory"];
const FLAGS = ["filterUsable", "includeBalance", "includeMaxBalance"];
const TYPES = /^(COMPUTE|STORAGE|INGRESS|LICENSE|NETWORK_IP|INFERENCE|PRIVATE_NETWORK)$/;

/** A parameter as the client takes it; undefined where it has no word for it. */
const parameterOf = (name: string, value: string): string | number | boolean | undefined => {
  if (TEXTS.includes(name))
    return /^\s*$|[\p{Cc}\u2028\u2029\ufffd]/u.test(value) ? undefined : value;
  if (FLAGS.includes(name)) return /^(true|false)$/.test(value) ? value === "true" : undefined;
  if (name === "filterProductType") return TYPES.test(value) ? value : undefined;
  const size = Number(value);
  const isSize = name === "itemsPerPage" && /^[1-9]\d*$/.test(value) && size <= 1000;
  return isSize ? size : undefined;
};

/** The parameters of a raw query, in any order. */
export const pairsOf = (query: string): readonly string[] =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).sort();

/** A recorded query as it is given to the client; undefined where the client can't ask so. */
export const givenQuery = (query: string, isRetrieve: boolean): BrowseQuery | undefined => {
  // A malformed `%` has no meaning of its own.
  if (/%(?![0-9a-f]{2})/i.test(query)) return undefined;
  const pairs = [...new URLSearchParams(query)];
  const given = Object.fromEntries(pairs.map(([name, value]) => [name, parameterOf(name, value)]));
  const names = Object.keys(given);
  if (names.length !== pairs.length || Object.values(given).includes(undefined)) return undefined;
  if (!isRetrieve) return given;
  const isNamed = ["filterName", "filterCategory", "filterProvider"].every((n) =>
    names.includes(n),
  );
  const isOfBrowse = names.includes("itemsPerPage") || names.includes("next");
  return isNamed && !isOfBrowse ? given : undefined;
};

/** Which balances a recorded query asked for. */
export const askedBy = (query: string): { balance: boolean; maxUsableBalance: boolean } => {
  const asks = (name: string): boolean => new RegExp(`(^|&)${name}=(true|1)(&|$)`, "i").test(query);
  return { balance: asks("includeBalance"), maxUsableBalance: asks("includeMaxBalance") };
};
