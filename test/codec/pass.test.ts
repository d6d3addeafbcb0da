import { expect, test } from "vitest";
import { Pass, type Path, written } from "../../src/codec/pass";

const recording = () => {
  const paths: Path[] = [];
  return { paths, pass: new Pass((path) => paths.push(path)) };
};

test("a refusal stands where the pass is", () => {
  const { paths, pass } = recording();
  pass.refuse("a", 1);
  pass.refuseAt("b", "b", 1);
  pass.at("items", () => pass.at(3, () => pass.refuseAt("name", "c", 1)));
  expect(paths).toEqual([[], ["b"], ["items", 3, "name"]]);
  expect(pass.failures).toBe(3);
});

test("a record goes from one key to the next, and comes back to its own", () => {
  const { paths, pass } = recording();
  pass.at("outer", () => {
    pass.enter();
    for (const key of ["a", "b"]) {
      pass.key = key;
      pass.refuse("it", 1);
    }
    pass.leave();
    pass.refuse("it", 1);
  });
  pass.refuse("it", 1);
  expect(paths).toEqual([["outer", "a"], ["outer", "b"], ["outer"], []]);
});

test("a silent pass only counts", () => {
  const pass = new Pass();
  expect(pass.isSilent).toBe(true);
  expect(pass.at("a", () => pass.refuse("it", 1))).toBeUndefined();
  expect(pass.failures).toBe(1);
});

test("what was refused is not written, whatever its text", () => {
  const halfRight = (_: unknown, pass: Pass) => {
    pass.refuse("it", 1);
    return "{}";
  };
  expect(written(halfRight, {}, new Pass())).toBeUndefined();
  expect(written(() => "{}", {}, new Pass())).toBe("{}");
});
