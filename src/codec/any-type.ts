import { isLeft } from "fp-ts/Either";
import type { Type } from "io-ts";
import { Codec, type Coder, pathOf } from "./codec";

/** Any io-ts type as a coder, so that it can be part of a struct or an array. */
export const coderOf = <A>(type: Type<A, unknown>): Coder<A> => {
  if (type instanceof Codec) return type;
  return new Codec<A>(
    type.name,
    (value, pass) => {
      const decoded = type.decode(value);
      if (!isLeft(decoded)) return decoded.right;
      for (const { context, value: inner } of decoded.left) {
        const path = pathOf(context);
        for (const key of path) pass.enter(key);
        pass.refuse(context[context.length - 1]?.type.name ?? type.name, inner);
        for (const _ of path) pass.leave();
      }
      return undefined;
    },
    { is: type.is, encode: type.encode },
  );
};
