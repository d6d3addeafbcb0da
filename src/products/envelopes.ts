import { isLeft } from "fp-ts/Either";
import type * as t from "io-ts";
import { optional, required } from "../codec/field";
import { readCodec } from "../codec/io-type";
import { type Kind, type Path, REFUSED, type Report } from "../codec/kind";
import { anyInt64, anyText } from "../codec/leaves";
import { list } from "../codec/list";
import { record } from "../codec/record";
import type * as bulk from "./bulk";
import type * as page from "./page";

/** What any codec is of, as a part of a record. */
const kindOf = <A>(codec: t.Type<A, unknown>): Kind<A> => {
  const explain = (value: unknown, path: Path, report: Report): void => {
    const decoded = codec.decode(value);
    if (isLeft(decoded))
      for (const { context, value: inner } of decoded.left)
        report([...path, ...context.slice(1).map(({ key }) => key)], codec.name, inner);
  };
  return {
    expected: codec.name,
    is: codec.is,
    explain,
    explainRead: explain,
    send: (value) => (codec.is(value) ? codec.encode(value) : REFUSED),
    read: (value) => {
      const decoded = codec.decode(value);
      return isLeft(decoded) ? REFUSED : decoded.right;
    },
  };
};

/** A bulk of what the codec `item` is of. @since 0.1.0 */
export type BulkRequest<T> = bulk.BulkRequest<T>;
export const BulkRequest = <A>(item: t.Type<A, unknown>): t.Type<BulkRequest<A>, unknown> => {
  const kind = record({ items: required(list(kindOf(item))) });
  return readCodec(`BulkRequest<${item.name}>`, kind, { is: kind.is, encode: kind.send });
};

/** A page of what the codec `item` is of; a `next` of null or `""` decodes to none. @since 0.1.0 */
export type PageV2<T> = page.PageV2<T>;
export const PageV2 = <A>(item: t.Type<A, unknown>): t.Type<PageV2<A>, unknown> => {
  const kind = record({
    items: required(list(kindOf(item))),
    itemsPerPage: required(anyInt64),
    next: optional(anyText),
  });
  return readCodec(`PageV2<${item.name}>`, kind, {
    is: (value): value is PageV2<A> => kind.is(value) && value.next !== null,
    encode: kind.send,
  });
};
