import type { Type } from "io-ts";
import { coderOf } from "./any-type";
import { array } from "./array";
import { Codec } from "./codec";
import { type Fields, type ReadOf, required } from "./field";
import { isArray, isRecord } from "./record";
import { struct } from "./struct";

type Envelope<A, F> = { readonly items: readonly A[] } & ReadOf<F>;

/** The codec of a record with `items` of any io-ts type, and with other fields. */
export const envelope = <A, const F extends Fields>(
  name: string,
  item: Type<A, unknown>,
  fields: F,
): Codec<Envelope<A, F>> => {
  const all = struct<Fields>(name, { items: required(array(coderOf(item))), ...fields });
  return new Codec<Envelope<A, F>>(
    name,
    // Honest: the table has the items and the fields.
    (value, pass) => all.parse(value, pass) as Envelope<A, F> | undefined,
    {
      expected: all.expected,
      is: (value): value is Envelope<A, F> => {
        if (!isRecord(value) || !isArray(value.items)) return false;
        const { items, ...rest } = value;
        // `Array.from` makes a hole an item.
        return Array.from(items).every(item.is) && all.is({ items: [], ...rest });
      },
      encode: ({ items, ...rest }) => ({ ...rest, items: items.map(item.encode) }),
    },
  );
};
