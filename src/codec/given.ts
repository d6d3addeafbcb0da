import { Codec, type Coder } from "./codec";
import { type Parse, Pass, written } from "./pass";

/**
 * The codec of what may be sent: it decodes as strictly as the other writes, and fills in
 * defaults; a value that leaves them out is one, too.
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
    // One that breaks the rules is no input, and io-ts asks for something all the same.
    encode: (value) => parse(value, new Pass()) ?? encodeWrong(value),
  });
};
