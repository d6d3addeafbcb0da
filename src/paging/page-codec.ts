import type { Type } from "io-ts";
import { envelope } from "../codec/envelope";
import { optional, required } from "../codec/field";
import { anyInt64 } from "../codec/integer";
import { anyText } from "../codec/text";
import type * as page from "./page";

/** A page of what the codec `item` is of; a `next` of null or `""` decodes to none. @since 0.1.0 */
export type PageV2<T> = page.PageV2<T>;
export const PageV2 = <A>(item: Type<A, unknown>): Type<PageV2<A>, unknown> =>
  envelope(`PageV2<${item.name}>`, item, {
    itemsPerPage: required(anyInt64),
    next: optional(anyText),
  });
