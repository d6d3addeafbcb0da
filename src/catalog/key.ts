import { isArgument, keysOf, readProperty, refuseUnknown } from "../codec/arguments";
import { Codec, type Coder } from "../codec/codec";
import type { AnyField, Fields, GivenOf, ReadOf } from "../codec/field";
import type { Values } from "../codec/record";
import { table } from "../codec/struct";
import { unknownKey } from "../codec/unknown-key";

/** Keys that a file may have for itself: for anchors. */
export const OWN_KEY = /^x-/;

interface Options {
  /** Is nothing kept where any part is wrong? Nothing can be made of half a product. */
  readonly entire?: boolean;
  /** What people write for a key. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** An object of the file, by the table of its keys. What is wrong with one key costs no other. */
export class Keyed<F> extends Codec<ReadOf<F>, GivenOf<F>> {
  readonly entries: readonly AnyField[];

  constructor(expected: string, fields: F, { entire = false, aliases }: Options = {}) {
    // Checked: a table holds fields alone.
    const entries = Object.values(table(fields as Fields));
    const names = entries.map(({ key }) => key);
    const words = unknownKey(names, aliases);
    const known = { has: (key: string) => names.includes(key) || OWN_KEY.test(key) };
    super(expected, (value, pass) => {
      if (!isArgument(value)) return pass.refuse(expected, value);
      const { failures } = pass;
      const taken: Values = {};
      pass.enter();
      for (const field of entries) {
        const part = field.take(readProperty(value, field.key), pass);
        if (part !== undefined) taken[field.key] = part;
      }
      pass.leave();
      refuseUnknown(value, known, words, pass);
      // Honest: where a key that is needed is missing the pass has failed.
      return entire && pass.failures > failures ? undefined : (taken as ReadOf<F>);
    });
    this.entries = entries;
  }
}

type ByName<A> = Readonly<Record<string, A>>;

/**
 * Objects by names that a person chose. One that is wrong is left out, and costs no other; null, a
 * name without a value in YAML, is one without keys.
 */
export class Named<A, I> extends Codec<ByName<A>, ByName<I | null>> {
  constructor(
    expected: string,
    readonly item: Coder<A, I>,
  ) {
    super(expected, (value, pass) => {
      if (!isArgument(value) || keysOf(value).length === 0) return pass.refuse(expected, value);
      const parsed: [string, A][] = [];
      for (const name of keysOf(value)) {
        const one = pass.at(name, () => item.parse(readProperty(value, name) ?? {}, pass));
        if (one !== undefined) parsed.push([name, one]);
      }
      return Object.fromEntries(parsed);
    });
  }
}
