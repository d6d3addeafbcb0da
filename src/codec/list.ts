import { explainMissing, isNothing, isRead, type Kind, REFUSED, UNSET } from "./kind";

const expected = "an array";

/** An array whose items are of one kind. */
export const list = <A>(item: Kind<A>): Kind<readonly A[]> => ({
  expected,
  send: (value) => {
    if (!Array.isArray(value)) return REFUSED;
    // `Array.from` makes a hole what it would be on the wire: nothing that may be sent.
    const sent = Array.from(value, (element) => item.send(element));
    return sent.includes(REFUSED) ? REFUSED : sent;
  },
  is: (value): value is readonly A[] =>
    Array.isArray(value) && Array.from(value).every((element) => item.is(element)),
  explain: (value, path, report) => {
    if (!Array.isArray(value)) return report(path, expected, value);
    for (const [index, element] of value.entries()) item.explain(element, [...path, index], report);
  },
  read: (value) => {
    if (!Array.isArray(value)) return isNothing(value) ? UNSET : REFUSED;
    const read: A[] = [];
    for (const element of value) {
      const one = item.read(element);
      if (!isRead(one)) return REFUSED;
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
