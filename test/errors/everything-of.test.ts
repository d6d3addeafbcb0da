import { expect, test } from "vitest";
import { everythingOf, leaksOf } from "./support/everything-of";

const SECRET = "Zq3vX8nT5kW2pR7m";
const hiding = (hide: (error: Error) => void): Error => {
  const error = new Error("a plain message");
  hide(error);
  return error;
};

test.each<[string, Error]>([
  ["the message", new Error(`with ${SECRET}`)],
  ["a part of the message", new Error(`with ${SECRET.slice(0, 12)}…`)],
  ["the stack", hiding((error) => (error.stack += SECRET))],
  ["a cause of a cause", new Error("a", { cause: new Error("b", { cause: { c: [SECRET] } }) })],
  ["a key", hiding((error) => Object.assign(error, { [SECRET]: 1 }))],
  ["a symbol", hiding((error) => Object.assign(error, { [Symbol("s")]: SECRET }))],
  [
    "a property that is not enumerable",
    hiding((error) => Object.defineProperty(error, "hidden", { value: { deep: SECRET } })),
  ],
  ["a getter", hiding((error) => Object.defineProperty(error, "x", { get: () => SECRET }))],
  ["its JSON", hiding((error) => Object.assign(error, { toJSON: () => ({ SECRET }) }))],
  [
    "its inspection",
    hiding((e) => Object.assign(e, { [Symbol.for("nodejs.util.inspect.custom")]: () => SECRET })),
  ],
])("a secret in %s is found", (_, error) => {
  expect(leaksOf(SECRET, everythingOf(error))).not.toEqual([]);
});

test("an error without it has no leak", () => {
  expect(leaksOf(SECRET, everythingOf(new Error("plain", { cause: [new Error("b")] })))).toEqual(
    [],
  );
});
