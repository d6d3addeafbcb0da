import { upperUnder } from "./letter-case";
import { type Category, categoryKey, type Row, rowKey } from "./row";

/** What a Core holds: rows in the order of an unfiltered browse, and categories as its database has them. */
export class Store {
  #rows = new Map<string, Row>();
  readonly #categories = new Map<string, Category>();
  readonly #upper: (text: string) => string;

  constructor(collation: string) {
    this.#upper = upperUnder(collation);
  }

  get rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  get categories(): readonly Category[] {
    return [...this.#categories.values()];
  }

  category(of: Pick<Category, "provider" | "name">): Category | undefined {
    return this.#categories.get(categoryKey(of));
  }

  define(category: Category): void {
    this.#categories.set(categoryKey(category), category);
  }

  /** Does another category have this name in another letter case, here or among the new ones? */
  hasClash(categories: readonly Category[]): boolean {
    const all = new Map([...this.categories, ...categories].map((one) => [categoryKey(one), one]));
    const folded = new Map<string, number>();
    for (const category of all.values()) {
      const key = this.#indexed(category);
      folded.set(key, (folded.get(key) ?? 0) + 1);
    }
    return categories.some((category) => (folded.get(this.#indexed(category)) ?? 0) > 1);
  }

  /** A category as the database's unique index sees it: `upper()` of both texts (spec §5). */
  #indexed({ provider, name }: Category): string {
    return JSON.stringify([this.#upper(provider), this.#upper(name)]);
  }

  /** Replaces rows of the same product where they stand and puts new ones at the end. */
  put(rows: readonly Row[]): void {
    for (const row of rows) this.#rows.set(rowKey(row), row);
  }

  holds(row: Row): boolean {
    return this.#rows.has(rowKey(row));
  }

  /** Replaces all rows: another order, or another look after a start. */
  arrange(rows: readonly Row[]): void {
    this.#rows = new Map(rows.map((row) => [rowKey(row), row]));
  }

  clear(): void {
    this.#rows.clear();
    this.#categories.clear();
  }
}
