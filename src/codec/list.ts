import { explainMissing, isNothing, isRead, type Kind, UNREADABLE, UNSET } from "./kind";

const expected = "an array";

/** An array whose items are of one kind. */
export const list = <A>(item: Kind<A>): Kind<readonly A[]> => ({
  expected,
  is: (value): value is readonly A[] =>
    // Not `every`, which passes over holes.
    Array.isArray(value) && Array.from(value).every((element) => item.is(element)),
  explain: (value, path, report) => {
    if (!Array.isArray(value)) return report(path, expected, value);
    for (const [index, element] of value.entries()) item.explain(element, [...path, index], report);
  },
  encode: (value) => value.map((element) => item.encode(element)),
  read: (value) => {
    if (!Array.isArray(value)) return isNothing(value) ? UNSET : UNREADABLE;
    const read: A[] = [];
    for (const element of value) {
      const one = item.read(element);
      if (!isRead(one)) return UNREADABLE;
      read.push(one);
    }
    return read;
  },
  explainRead: (value, path, report) => {
    if (!Array.isArray(value)) return report(path, expected, value);
    for (const [index, element] of value.entries())
      explainMissing(item, element, [...path, index], report);
  },
});
