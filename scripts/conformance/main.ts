import { parseArgs } from "node:util";
import { report } from "./report";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { generation: { type: "string" } },
});

// The fake warns of requests that are no calls of its API; here they are meant.
console.warn = () => {};

const { failed } = await report({
  directory: positionals[0] ?? "test/wire/recorded",
  generation: values.generation,
  write: (line) => console.log(line),
});
process.exitCode = failed === 0 ? 0 : 1;
