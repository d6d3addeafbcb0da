import type { AnyField } from "../codec/field";
import { Pass, written } from "../codec/pass";
import { accountingUnit, categoryFields, categoryOf } from "./category";
import { upperCase } from "./letter-case";
import { PRODUCT_TYPES, TYPE_NAMES, type TypeName } from "./product-types";

const STRUCTS = new Map(TYPE_NAMES.map((type) => [type, categoryOf(type)]));
const { name: nameField, provider: providerField } = categoryFields("storage");

/** What was read of a category, each property once, and of its unit. */
interface Definition {
  readonly type: TypeName;
  readonly values: readonly unknown[];
  readonly unit: readonly unknown[];
  /** Its JSON; undefined where something is wrong with it. */
  readonly text: string | undefined;
}

/** A category of a bulk, as the first item that names it has it. */
export interface Category extends Definition {
  readonly name: string;
  /** The index of that item. */
  readonly first: number;
  /** Which item has a product's name. */
  readonly products: Map<string, number>;
  /** Its products as they are sent. */
  readonly items: WrittenItem[];
}

/** An item as it is sent, and the name that decides its place. */
export interface WrittenItem {
  readonly name: string;
  readonly text: string;
}

/**
 * The categories of one bulk, with what holds across its items (spec §2): one provider, one
 * definition a category, names that differ in more than letter case. Only what is right by itself
 * is compared, and the later item is the one that is refused.
 */
export class Categories {
  readonly #byObject = new Map<unknown, Category>();
  readonly #byName = new Map<unknown, Category>();
  readonly #byCapitals = new Map<string, Category>();
  #provider: { readonly id: unknown; readonly first: number } | undefined;

  /**
   * All items in the one order in which every client sends them: by unit and category, on which
   * the Core takes its locks (spec §1), then by name.
   */
  itemsInOrder(): readonly WrittenItem[] {
    return [...this.#byName.values()]
      .sort(
        (a, b) =>
          a.unit.reduce<number>((order, part, at) => order || compare(part, b.unit[at]), 0) ||
          compare(a.name, b.name),
      )
      .flatMap(({ items }) => items.sort((a, b) => (a.name < b.name ? -1 : 1)));
  }

  /** The category of an item. Items often share its object, and mostly what it says. */
  enter(value: unknown, type: TypeName, index: number, pass: Pass): Category | undefined {
    const shared = this.#byObject.get(value);
    if (shared?.type === type) return shared;
    pass.enter("category");
    const { failures } = pass;
    const category = this.#read(value, type, index, pass);
    if (category !== undefined && pass.failures === failures) this.#byObject.set(value, category);
    pass.leave();
    return category;
  }

  #read(value: unknown, type: TypeName, index: number, pass: Pass): Category | undefined {
    const struct = STRUCTS.get(type);
    const values = struct?.values(value, pass);
    if (struct === undefined || values === undefined) return undefined;
    const name = struct.valueAt(values, "name");
    pass.enter("accountingUnit");
    const unit = accountingUnit.values(struct.valueAt(values, "accountingUnit"), pass);
    pass.leave();
    const known = this.#byName.get(name);
    if (known?.type === type && unit !== undefined && isSame(struct.entries, values, unit, known))
      return known;
    const text = written(
      (_, __, out) =>
        struct.writeValues(values, pass, out, {
          key: "accountingUnit",
          write: () => {
            pass.enter("accountingUnit");
            if (unit !== undefined) accountingUnit.writeValues(unit, pass, out);
            pass.leave();
          },
        }),
      value,
      pass,
    );
    const definition = { type, values, unit: unit ?? [], text: unit && text };
    if (!this.#isOfProvider(struct.valueAt(values, "provider"), index, pass)) return undefined;
    return known === undefined
      ? this.#add(name, index, definition, pass)
      : explainDifferences(known, definition, pass);
  }

  #isOfProvider(id: unknown, index: number, pass: Pass): boolean {
    if (!isRight(providerField, id)) return true;
    this.#provider ??= { id, first: index };
    if (this.#provider.id === id) return true;
    pass.refuseAt("provider", `${sameAs(this.#provider.first)}: a bulk is one provider's`, id);
    return false;
  }

  #add(name: unknown, first: number, definition: Definition, pass: Pass): Category | undefined {
    if (typeof name !== "string" || !isRight(nameField, name)) return undefined;
    const capitals = upperCase(name);
    const other = this.#byCapitals.get(capitals);
    if (other !== undefined) {
      const expected = `${sameAs(other.first)}, or a name that differs in more than letter case`;
      return pass.refuseAt("name", expected, name);
    }
    const { type, values, unit, text } = definition;
    const category: Category = {
      type,
      values,
      unit,
      text,
      name,
      first,
      products: new Map(),
      items: [],
    };
    this.#byName.set(name, category);
    this.#byCapitals.set(capitals, category);
    return category;
  }
}

/** By UTF-16 code unit, never by locale: the order has to be the same on every machine. */
const compare = (a: unknown, b: unknown): number => {
  if (a === b) return 0;
  // Texts with texts, and flags with flags: that is how they were checked.
  return `${a}` < `${b}` ? -1 : 1;
};

const sameAs = (index: number): string => `the same as in items[${index}]`;

const textOf = (field: AnyField, value: unknown): string | undefined =>
  written((one, pass, out) => field.write(one, pass, out), value, new Pass());

const isRight = (field: AnyField, value: unknown): boolean => textOf(field, value) !== undefined;

/** Is it to the letter what the first item says, which has been checked? */
const isSame = (
  fields: readonly AnyField[],
  values: readonly unknown[],
  unit: readonly unknown[],
  known: Definition,
): boolean =>
  known.text !== undefined &&
  unit.every((value, index) => value === known.unit[index]) &&
  values.every(
    (value, index) => value === known.values[index] || fields[index]?.key === "accountingUnit",
  );

/** Compared by other means than by their values. */
const APART: ReadonlySet<string> = new Set(["name", "provider", "productType", "accountingUnit"]);
const FIELDS = Object.values<AnyField>(categoryFields("storage"));

/** Refuses what a later definition of a category says in another way than the first one. */
const explainDifferences = (known: Category, later: Definition, pass: Pass): Category => {
  const expected = `${sameAs(known.first)}: a category has one definition`;
  const compare = (field: AnyField, first: unknown, value: unknown): void => {
    const texts = [first, value].map((one) => textOf(field, one));
    if (!texts.includes(undefined) && texts[0] !== texts[1])
      pass.refuseAt(field.key, expected, value);
  };
  for (const [index, field] of FIELDS.entries())
    if (!APART.has(field.key)) compare(field, known.values[index], later.values[index]);
  const productType = PRODUCT_TYPES[later.type];
  const said = later.values[FIELDS.findIndex(({ key }) => key === "productType")] ?? productType;
  // Where it contradicts its own item, that has been said.
  if (known.type !== later.type && said === productType)
    pass.refuseAt("productType", expected, productType);
  pass.enter("accountingUnit");
  for (const [index, field] of accountingUnit.entries.entries())
    compare(field, known.unit[index], later.unit[index]);
  pass.leave();
  return known;
};
