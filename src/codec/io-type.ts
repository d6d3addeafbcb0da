import { type Context, failures, success, Type, type ValidationError } from "io-ts";
import { explainMissing, isRead, type Path, type Reads, type Report } from "./kind";

/** The parts of which a codec is made. */
interface Parts<A> {
  readonly name: string;
  readonly is: (value: unknown) => value is A;
  /** What the value decodes to; undefined where it does not. */
  readonly decode: (value: unknown) => A | undefined;
  readonly explain: (value: unknown, path: Path, report: Report) => void;
  readonly encode: (value: A) => unknown;
}

/** An io-ts codec: a plain guard, and a `validate` that explains by the same rules. */
export const ioType = <A>({ name, is, decode, explain, encode }: Parts<A>): Type<A, unknown> => {
  const type: Type<A, unknown> = new Type<A, unknown>(
    name,
    is,
    (value, context) => {
      const decoded = decode(value);
      if (decoded !== undefined) return success(decoded);
      const errors: ValidationError[] = [];
      explain(value, [], (path, expected, actual) =>
        errors.push({
          value: actual,
          context: contextAt(context, path, type),
          message: `expected ${expected}`,
        }),
      );
      return failures(errors);
    },
    encode,
  );
  return type;
};

/** io-ts's reporters print the keys of the context. */
const contextAt = <A>(context: Context, path: Path, type: Type<A, unknown>): Context => [
  ...context,
  ...path.map((key) => ({ key: String(key), type })),
];

interface ReadCodec<A> {
  readonly encode?: (value: A) => unknown;
  /** Left out: is of what decodes to itself, so that `is` and `decode` can't disagree. */
  readonly is?: (value: unknown) => value is A;
}

/** The codec of what is read by a kind, or by what reads like one. */
export const readCodec = <A>(
  name: string,
  { read, explainRead }: Reads<A>,
  { encode = (value) => value, is }: ReadCodec<A> = {},
): Type<A, unknown> => {
  const decode = (value: unknown): A | undefined => {
    const result = read(value);
    return isRead(result) ? result : undefined;
  };
  return ioType({
    name,
    is: is ?? ((value): value is A => isSame(decode(value), value)),
    decode,
    explain: (value, path, report) =>
      explainMissing({ read, explainRead, expected: name }, value, path, report),
    encode,
  });
};

/** Are these the same plain data? Undefined is none. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return a !== undefined;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
};
