import { describe, expect, it } from "vitest";
import { InvalidFilesError } from "../../../src/cli/files/issue";
import { Places } from "../../../src/cli/files/places";
import { Source } from "../../../src/cli/files/source";
import { readYaml } from "../../../src/cli/files/yaml";

const read = (text: string, file = "catalog.yaml"): unknown =>
  readYaml(new Source(file, text), new Places());

/** The issues of a text, each as `line:column: message`. */
const issuesOf = (text: string, file?: string): readonly string[] => {
  try {
    read(text, file);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidFilesError)) throw error;
    return error.issues.map(({ line, column, message }) => `${line}:${column}: ${message}`);
  }
};

describe("numbers", () => {
  it.each([
    ["8.2", 8.2],
    ["1.005", 1.005],
    ["12", 12],
    ["-3", -3],
    ["0.10", "0.10"],
    ["2.50", "2.50"],
    ["1e3", "1e3"],
    ["1_000", "1_000"],
    ["1,25", "1,25"],
    ["010", "010"],
    ["0x10", "0x10"],
    ["9007199254740993", "9007199254740993"],
    ["0.1234567890123456789", "0.1234567890123456789"],
  ])("%s is %j: what is not a number's shortest text stays as it was written", (text, value) => {
    expect(read(`price: ${text}`)).toEqual({ price: value });
    expect(read(`{"price": ${text.includes(",") ? `"${text}"` : text}}`)).toEqual({ price: value });
  });
});

describe("anchors and merges", () => {
  it("give what YAML says: own keys first, then the earlier of several", () => {
    const text =
      "x-a: &a { cpu: 1, gpu: 2 }\nx-b: &b { cpu: 3, memory: 4 }\nc:\n  gpu: 5\n  <<: [*a, *b]\n";
    expect(read(text)).toMatchObject({ c: { cpu: 1, gpu: 5, memory: 4 } });
    expect(read("a: &a [1]\nb: *a\nc: &a 2\nd: *a")).toEqual({ a: [1], b: [1], c: 2, d: 2 });
  });

  it("keep the place of their anchor", () => {
    const places = new Places();
    const text = "x-a: &a\n  cpu: 1\nb:\n  <<: *a\n  gpu: 2\nc: *a\n";
    const value = readYaml(new Source("file", text), places);
    const anchor = { file: "file", line: 2, column: 8 };
    expect(places.find(value, ["b", "cpu"])).toEqual(anchor);
    expect(places.find(value, ["c", "cpu"])).toEqual(anchor);
    expect(places.find(value, ["b", "gpu"], true)).toEqual({ file: "file", line: 5, column: 3 });
  });

  it("are at most 100, those inside of an alias counted each time", () => {
    const many = (n: number): string => `a: &a 1\nb: [${Array(n).fill("*a").join(", ")}]`;
    expect(issuesOf(many(100))).toEqual([]);
    expect(issuesOf(many(101))).toEqual(["2:405: there are more than 100 aliases"]);
    const ten = (name: string): string => `[${Array(9).fill(`*${name}`).join(", ")}]`;
    const bomb = `a: &a [1]\nb: &b ${ten("a")}\nc: &c ${ten("b")}\nd: ${ten("c")}`;
    expect(issuesOf(bomb)).toEqual(["4:5: there are more than 100 aliases"]);
  });

  it.each([
    ["a: &a [*a]", "1:8: *a stands inside of &a"],
    ["a: *b", "1:4: there is no &b before this alias"],
    ["a: { <<: 3 }", "1:10: `<<` takes a map, or a list of maps"],
  ])("%s is refused", (text, issue) => {
    expect(issuesOf(text)).toEqual([issue]);
  });
});

describe("what is no catalog file", () => {
  it.each([
    ["a: 1\nb: 2\na: 3", ["3:1: this key is here twice"]],
    [
      "a: { b: 1, b: 2, c: 3, c: 4 }",
      ["1:12: this key is here twice", "1:24: this key is here twice"],
    ],
    ['{ "a": 1, "a": 2 }', ["1:11: this key is here twice"]],
    ["a:\n\tb: 1", ["2:1: YAML can't be indented with tabs: use spaces"]],
    ["a: 1\n---\nb: 2", ["2:1: a file holds one document, and `---` begins a second one"]],
    ["[".repeat(10_000), [expect.stringContaining("it is nested too deeply")]],
    ["a: !secret b", ["1:4: not valid YAML: Unresolved tag: !secret"]],
    ["a: 'b", [expect.stringMatching(/^1:6: not valid YAML: /)]],
  ])("%#: has its place told", (text, issues) => {
    expect(issuesOf(text)).toEqual(issues);
  });
});

it("calls JSON what is in a file of JSON", () => {
  expect(issuesOf('{ "a": 1,', "catalog.json")).toEqual([
    expect.stringMatching(/^1:10: not valid JSON: /),
  ]);
});

it("reads JSON as it is written by others: with tabs, escapes and pairs of surrogates", () => {
  const value = { a: [1, { b: "\u{1f600}/\u0001\t" }], c: null, d: true };
  expect(read(JSON.stringify(value, null, "\t"))).toEqual(value);
  expect(read('{"a": "\\ud83d\\ude00\\/"}')).toEqual({ a: "\u{1f600}/" });
});

it("takes no key for the prototype of an object", () => {
  const value = read("__proto__: { polluted: 1 }");
  expect(Object.keys(Object(value))).toEqual(["__proto__"]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});
