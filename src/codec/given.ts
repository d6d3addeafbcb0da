import { Codec, type Coder } from "./codec";
import { type Parse, Pass, written } from "./pass";

/**
 * The codec of what may be sent: it decodes as strictly as the other codec writes, and fills in
 * defaults. Its `is` also holds for a value that leaves the defaults out.
 */
export const given = <A, I>(
  codec: Coder<A, I>,
  name: string = codec.expected,
  encodeWrong: (value: I) => unknown = (value) => value,
): Codec<I> => {
  const parse: Parse<I> = (value, pass) => {
    const text = written(codec.write, value, pass);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return new Codec<I>(name, parse, {
    expected: codec.expected,
    write: codec.write,
    is: (value): value is I => parse(value, new Pass()) !== undefined,
    // io-ts wants a result for a value that breaks the rules as well.
    encode: (value) => parse(value, new Pass()) ?? encodeWrong(value),
  });
};
