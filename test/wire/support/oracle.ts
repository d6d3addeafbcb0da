/**
 * What a row of either generation has to be read as, said a second time: written from the
 * reference of the API, and sharing no line with the client.
 */
export type Json = Readonly<Record<string, unknown>>;

export type Reading =
  | { readonly kind: "known" | "other"; readonly product: Json }
  | { readonly kind: "rejected" };

export interface Asked {
  readonly balance: boolean;
  readonly maxUsableBalance: boolean;
}

const TYPE_OF: ReadonlyMap<unknown, string> = new Map([
  ["COMPUTE", "compute"],
  ["STORAGE", "storage"],
  ["INGRESS", "ingress"],
  ["LICENSE", "license"],
  ["NETWORK_IP", "network_ip"],
  ["INFERENCE", "inference"],
  ["PRIVATE_NETWORK", "private_network"],
]);
const TYPES = [...TYPE_OF.values()];
const FREQUENCIES = ["ONCE", "PERIODIC_MINUTE", "PERIODIC_HOUR", "PERIODIC_DAY"];

/** Thrown where a row is no product at all. */
const REJECTED = Symbol("rejected");
const reject = (): never => {
  throw REJECTED;
};

const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : reject();

/** Null and `""` are unset. */
const text = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === "") return undefined;
  return typeof value === "string" ? value : reject();
};
const flag = (value: unknown): boolean => {
  if (value === undefined || value === null) return false;
  return typeof value === "boolean" ? value : reject();
};
const integer = (value: unknown): number | undefined => {
  if (value === undefined || value === null) return undefined;
  return typeof value === "number" && Number.isSafeInteger(value) ? value + 0 : reject();
};
const unlessZero = (value: number | undefined): number | undefined => value || undefined;
const tagsOf = (value: unknown): readonly string[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return reject();
  return value.map((tag) => (typeof tag === "string" ? tag : reject()));
};
const fractionOf = (value: unknown): Json => {
  if (value === undefined || value === null) return { numerator: 1, denominator: 1 };
  const fraction = object(value);
  const numerator = integer(fraction.numerator) ?? 0;
  const denominator = integer(fraction.denominator) ?? 0;
  return numerator > 0 && denominator > 0
    ? { numerator, denominator }
    : { numerator: 1, denominator: 1 };
};

/** Which row is what: a known type, "other", or nothing. */
const typeOf = (row: Json, category: Json, frequency: string): string => {
  const productType = text(row.productType);
  const inherited = text(category.productType);
  const type = text(row.type);
  if (productType !== undefined && !TYPE_OF.has(productType)) return "other";
  if (!FREQUENCIES.includes(frequency)) return "other";
  const known = TYPE_OF.get(productType) ?? TYPE_OF.get(inherited);
  if (known !== undefined) return known;
  if (type !== undefined && TYPES.includes(type)) return type;
  return type === undefined && inherited === undefined ? reject() : "other";
};

const without = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const compute = (row: Json): Json => ({
  cpu: unlessZero(integer(row.cpu)),
  memoryInGigs: unlessZero(integer(row.memoryInGigs)),
  gpu: unlessZero(integer(row.gpu)),
  cpuModel: text(row.cpuModel),
  memoryModel: text(row.memoryModel),
  gpuModel: text(row.gpuModel),
  fraction: fractionOf(row.fraction),
});

const productOf = (wire: unknown, asked: Asked): { type: string; product: Json } => {
  const row = object(wire);
  const category = object(row.category);
  const unit = object(category.accountingUnit);
  const frequency = text(category.accountingFrequency) ?? reject();
  const type = typeOf(row, category, frequency);
  const [known] = [...TYPE_OF].find(([, name]) => name === type) ?? [undefined];
  const sent = text(row.productType) ?? text(category.productType) ?? text(row.type) ?? "";
  const productType = known ?? sent;
  const product = {
    type,
    name: text(row.name) ?? reject(),
    price: integer(row.price) ?? reject(),
    description: text(row.description) ?? "",
    productType,
    hiddenInGrantApplications: flag(row.hiddenInGrantApplications),
    usage: integer(row.usage),
    balance: asked.balance && known ? integer(row.balance) : undefined,
    maxUsableBalance: asked.maxUsableBalance && known ? integer(row.maxUsableBalance) : undefined,
    pricePerUnit: unlessZero(integer(row.pricePerUnit)),
    category: {
      name: text(category.name) ?? reject(),
      provider: text(category.provider) ?? reject(),
      productType: known ?? text(category.productType) ?? productType,
      accountingFrequency: frequency,
      accountingUnit: {
        name: text(unit.name) ?? "",
        namePlural: text(unit.namePlural) ?? "",
        floatingPoint: flag(unit.floatingPoint),
        displayFrequencySuffix: flag(unit.displayFrequencySuffix),
      },
      freeToUse: flag(category.freeToUse),
      allowSubAllocations: flag(category.allowSubAllocations),
    },
    ...(type === "compute" ? compute(row) : {}),
    ...(type === "license" ? { tags: tagsOf(row.tags) } : {}),
    ...(type === "other" ? { wireType: text(row.type) ?? "", wire } : {}),
  };
  return { type, product: without(product) };
};

export const readingOf = (wire: unknown, asked: Asked): Reading => {
  try {
    const { type, product } = productOf(wire, asked);
    return { kind: type === "other" ? "other" : "known", product };
  } catch (reason) {
    if (reason !== REJECTED) throw reason;
    return { kind: "rejected" };
  }
};
