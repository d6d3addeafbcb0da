import { type Context, type Decode, failures, success, Type, type ValidationError } from "io-ts";
import { messageOf } from "./issue";
import { type Expected, type Parse, Pass, type Path, type Write } from "./pass";
import { isRecord } from "./record";
import { isSame } from "./same";

/** What field tables hold: a codec, without the types of io-ts, so that public types can derive from it. */
export interface Coder<A, I = A> {
  /** The words for what it takes: "text", "an integer". */
  readonly expected: string;
  readonly parse: Parse<A>;
  readonly write: Write;
  /** The type of what may be given to be sent. Never there. */
  readonly given?: I;
}

interface Options<A> {
  /** The words for what it takes. Default: the name. */
  readonly expected?: string;
  /** Left out: what parses may be sent. */
  readonly write?: Write;
  /** Left out: whatever parses to itself, so that `is` and `decode` can't disagree. */
  readonly is?: (value: unknown) => value is A;
  readonly encode?: (value: A) => unknown;
}

/** More than a person reads; io-ts copies the path into each. */
const MAX_ERRORS = 100;

/**
 * io-ts's `Type` with a fast path. Reading is lenient, because a Core keeps what older tools
 * stored; writing is strict, because nothing wrong may be sent (spec §2). Both run silently first;
 * the same function runs again with a reporter for a value that it refused.
 */
export class Codec<A, I = A> extends Type<A, unknown, unknown> implements Coder<A, I> {
  declare readonly given?: I;
  readonly expected: string;
  readonly write: Write;

  constructor(
    name: string,
    readonly parse: Parse<A>,
    { expected = name, write, is, encode = (value) => value }: Options<A> = {},
  ) {
    super(
      name,
      is ?? ((value): value is A => isSame(parsedBy(parse, value), value)),
      decoderOf(parse, expected),
      encode,
    );
    this.expected = expected;
    this.write = write ?? ((value, pass) => JSON.stringify(parse(value, pass)));
  }
}

/** What a value parses as, silently; undefined where it is refused. */
const parsedBy = <A>(parse: Parse<A>, value: unknown): A | undefined => {
  const pass = new Pass();
  const parsed = parse(value, pass);
  return pass.failures === 0 ? parsed : undefined;
};

/** io-ts's `validate`, made of a parser. */
const decoderOf =
  <A>(parse: Parse<A>, expected: string) =>
  (value: unknown, context: Context): ReturnType<Decode<unknown, A>> => {
    const parsed = parsedBy(parse, value);
    if (parsed !== undefined) return success(parsed);
    const errors: ValidationError[] = [];
    const loud = new Pass((path, words, actual) => {
      if (errors.length < MAX_ERRORS) errors.push(errorAt(context, path, words, actual));
    });
    parse(value, loud);
    // Unset, where there has to be something.
    if (loud.failures === 0) loud.refuse(expected, value);
    return failures(errors);
  };

/** Inside these, io-ts's keys number the alternatives, and say nothing of a place in the value. */
const isChoice = (type: unknown): boolean =>
  isRecord(type) && (type._tag === "UnionType" || type._tag === "IntersectionType");

/** The path of an io-ts context, whose keys are all strings. */
export const pathOf = (context: Context): Path =>
  context
    .filter(({ key }, at) => key !== "" && !isChoice(context[at - 1]?.type))
    .map(({ key }) => (/^\d+$/.test(key) ? Number(key) : key));

/** The message includes the path, because io-ts's reporters show only the message. */
const errorAt = (
  context: Context,
  path: Path,
  expected: Expected,
  value: unknown,
): ValidationError => {
  const type = context[context.length - 1]?.type;
  const inner = type === undefined ? [] : path.map((key) => ({ key: String(key), type }));
  return {
    value,
    context: [...context, ...inner],
    message: messageOf([...pathOf(context), ...path], expected, value),
  };
};
