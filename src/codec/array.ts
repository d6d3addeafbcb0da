import { lengthOf, readProperty } from "./arguments";
import { Codec, type Coder } from "./codec";
import { isArray, isNothing } from "./record";

const expected = "an array";
const MAX_LENGTH = 100_000;

/** An array whose items are of one codec. A hole in it counts as a missing item. */
export const array = <A, I>(item: Coder<A, I>): Codec<readonly A[], readonly I[]> =>
  new Codec<readonly A[], readonly I[]>(
    "array",
    (value, pass) => {
      if (!isArray(value)) return isNothing(value) ? undefined : pass.refuse(expected, value);
      const parsed: A[] = [];
      pass.enter();
      for (let index = 0; index < value.length; index++) {
        const { failures } = pass;
        pass.key = index;
        const one = item.parse(value[index], pass);
        if (one !== undefined) parsed.push(one);
        else if (pass.failures === failures) pass.refuse(item.expected, value[index]);
      }
      pass.leave();
      return parsed;
    },
    {
      expected,
      write: (value, pass) => {
        if (!isArray(value)) return pass.refuse(expected, value);
        // A proxy could claim any length, and each missing element is an issue.
        const length = lengthOf(value);
        if (!(length <= MAX_LENGTH))
          return pass.refuse(`an array of at most ${MAX_LENGTH} elements`, value);
        const texts: (string | undefined)[] = [];
        pass.enter();
        for (let index = 0; index < length; index++) {
          pass.key = index;
          texts.push(item.write(readProperty(value, index), pass));
        }
        pass.leave();
        return `[${texts.join()}]`;
      },
    },
  );
