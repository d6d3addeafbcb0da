import type { Pass } from "../codec/pass";
import { isNothing, isRecord, type Values } from "../codec/record";
import { accountingUnit, categoryOf } from "./category";
import { upperCase } from "./letter-case";
import { TYPE_NAMES, type TypeName } from "./product-types";

const STRUCTS = new Map(TYPE_NAMES.map((type) => [type, categoryOf(type)]));

/** A category of a bulk, as the first item that names it has it. */
export interface Category {
  readonly type: TypeName;
  /** The index of that item. */
  readonly first: number;
  /** Its properties, and those of its unit, as they were given. */
  readonly values: readonly unknown[];
  readonly unit: readonly unknown[];
  /** Its JSON, and the parsed JSON; both lack what was refused. */
  readonly text: string;
  readonly said: Values;
  /** Is it valid by itself? */
  readonly isRight: boolean;
  /** Its products as they are sent. */
  readonly items: WrittenItem[];
}

/** An item as it is sent, with the name that decides its place, and its index in the bulk. */
export interface WrittenItem {
  readonly name: string;
  readonly text: string;
  readonly index: number;
}

/**
 * The categories of one bulk, with what holds across its items (spec §2): one provider, one
 * definition a category, names that differ in more than letter case, each product once. Only what
 * is valid by itself is compared, and the later item is refused.
 */
export class Categories {
  readonly #byObject = new Map<unknown, Category>();
  readonly #byName = new Map<unknown, Category>();
  readonly #byCapitals = new Map<string, Category>();
  #provider: { readonly id: string; readonly first: number } | undefined;

  /** The one provider of all of them. */
  get provider(): string | undefined {
    return this.#provider?.id;
  }

  /**
   * All items in the one order in which every client sends them: by unit and category, on which
   * the Core takes its locks (spec §1), then by name. Refuses a product that stands there twice.
   */
  itemsInOrder(pass: Pass): readonly WrittenItem[] {
    const categories = [...this.#byName.values()]
      .map(({ said, items }) => ({ place: placeOf(said), items }))
      .sort((a, b) => compare(a.place, b.place));
    const inOrder: WrittenItem[] = [];
    for (const { items } of categories) {
      items.sort((a, b) => compare(a.name, b.name));
      refuseRepeated(items, pass);
      // One by one, because a call takes only so many arguments.
      for (const item of items) inOrder.push(item);
    }
    return inOrder;
  }

  /** The category of an item. Items often share its object, and mostly what it says. */
  enter(value: unknown, type: TypeName, index: number, pass: Pass): Category | undefined {
    const shared = this.#byObject.get(value);
    if (shared?.type === type) return shared;
    const category = this.#read(value, type, index, pass);
    if (category?.isRight && category.first === index) this.#byObject.set(value, category);
    return category;
  }

  #read(value: unknown, type: TypeName, first: number, pass: Pass): Category | undefined {
    const { failures } = pass;
    const struct = STRUCTS.get(type);
    const values = struct?.values(value, pass);
    if (struct === undefined || values === undefined) return undefined;
    const givenUnit = struct.valueAt(values, "accountingUnit");
    const unit = isNothing(givenUnit)
      ? undefined
      : pass.at("accountingUnit", () => accountingUnit.values(givenUnit, pass));
    const known = this.#byName.get(struct.valueAt(values, "name"));
    if (known?.type === type && isSame(values, unit, known)) return known;
    const text = struct.writeValues(values, pass, {
      key: "accountingUnit",
      write: () => unit && accountingUnit.writeValues(unit, pass),
    });
    const isRight = pass.failures === failures;
    const said: Values = JSON.parse(text);
    const category = { type, first, values, unit: unit ?? [], text, said, isRight, items: [] };
    return this.#isOfProvider(said.provider, first, pass)
      ? this.#add(category, known, pass)
      : undefined;
  }

  #isOfProvider(id: unknown, first: number, pass: Pass): boolean {
    if (typeof id !== "string") return true;
    this.#provider ??= { id, first };
    if (this.#provider.id === id) return true;
    pass.refuseAt("provider", `${sameAs(this.#provider.first)}: a bulk is one provider's`, id);
    return false;
  }

  #add(category: Category, known: Category | undefined, pass: Pass): Category | undefined {
    const { said } = category;
    const { name } = said;
    if (known !== undefined) {
      refuseDifferences(said, known.said, known.first, pass);
      // Later items are compared with the first valid definition.
      if (category.isRight && !known.isRight)
        this.#byName.set(name, { ...category, items: known.items });
      return known;
    }
    if (typeof name !== "string") return undefined;
    const capitals = upperCase(name);
    const other = this.#byCapitals.get(capitals);
    if (other !== undefined) {
      const expected = `${sameAs(other.first)}, or a name that differs in more than letter case`;
      return pass.refuseAt("name", expected, name);
    }
    this.#byName.set(name, category);
    this.#byCapitals.set(capitals, category);
    return category;
  }
}

const sameAs = (index: number): string => `the same as in items[${index}]`;

/** By UTF-16 code unit, never by locale: the order has to be the same on every machine. */
const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** What a category is sorted by. No text that is sent has a control character. */
const placeOf = ({ accountingUnit: unit, name }: Values): string =>
  [...Object.values(isRecord(unit) ? unit : {}), name].join("\0");

/** Are these exactly the values of the first item? */
const isSame = (
  values: readonly unknown[],
  unit: readonly unknown[] | undefined,
  known: Category,
): boolean => {
  if (!known.isRight || unit === undefined) return false;
  for (let at = 0; at < unit.length; at++) if (unit[at] !== known.unit[at]) return false;
  for (let at = 0; at < values.length; at++)
    if (values[at] !== known.values[at] && !isRecord(known.values[at])) return false;
  return true;
};

/** Refuses each field in which a later definition of a category differs from the first one. */
const refuseDifferences = (later: Values, earlier: Values, first: number, pass: Pass): void => {
  for (const [key, value] of Object.entries(later)) {
    const before = earlier[key];
    if (isRecord(value) && isRecord(before))
      pass.at(key, () => refuseDifferences(value, before, first, pass));
    else if (before !== undefined && value !== before) {
      const rule = key === "productType" ? "products of one type" : "one definition";
      pass.refuseAt(key, `${sameAs(first)}: a category has ${rule}`, value);
    }
  }
};

/** Refuses an item that has the name of the one before it. */
const refuseRepeated = (sorted: readonly WrittenItem[], pass: Pass): void => {
  let [first] = sorted;
  for (const item of sorted.slice(1)) {
    if (item.name === first?.name) {
      const expected = `a name that items[${first.index}] does not have already`;
      pass.at(item.index, () => pass.refuseAt("name", expected, item.name));
    } else first = item;
  }
};
