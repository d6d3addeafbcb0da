import { isNothing, type Kind, UNREADABLE } from "./kind";

const expected = "an array";

/** An array whose items are of one kind. */
export const list = <A>(item: Kind<A>): Kind<readonly A[]> => ({
  expected,
  is: (value): value is readonly A[] =>
    Array.isArray(value) && value.every((element) => item.is(element)),
  explain: (value, path, report) => {
    if (!Array.isArray(value)) return report(path, expected, value);
    for (const [index, element] of value.entries()) item.explain(element, [...path, index], report);
  },
  encode: (value) => value.map((element) => item.encode(element)),
  read: (value) => {
    if (!Array.isArray(value)) return UNREADABLE;
    const read: A[] = [];
    for (const element of value) {
      const one = item.read(element);
      if (one === UNREADABLE) return UNREADABLE;
      read.push(one);
    }
    return read;
  },
  isRead: (value): value is readonly A[] =>
    Array.isArray(value) && value.every((element) => item.isRead(element)),
  explainRead: (value, path, report) => {
    if (!Array.isArray(value)) return report(path, expected, value);
    for (const [index, element] of value.entries())
      item.explainRead(element, [...path, index], report);
  },
  isUnset: isNothing,
});
