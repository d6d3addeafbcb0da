import type { Answer } from "../../call";
import type { Row } from "../../row";
import { refused } from "./answers";

const COLUMNS = [
  "name",
  "price",
  "cpu",
  "gpu",
  "memory_in_gigs",
  "cpu_model",
  "memory_model",
  "gpu_model",
  "description",
];

// Not the server's own words, but as long and as wild.
const STATEMENT = [
  "with requests as (",
  "\tselect",
  ...COLUMNS.map((column) => `\t\tunnest(cast(:${column} as text[])) as requested_${column},`),
  "\t\tunnest(cast(:provider as text[])) as requested_provider",
  ")",
  `insert into accounting.products (${COLUMNS.join(", ")}, category)`,
  `select ${COLUMNS.map((column) => `req.requested_${column}`).join(", ")}, pc.id`,
  "from requests req join accounting.product_categories pc on pc.provider = req.requested_provider",
  `on conflict (name, category) do update set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(", ")}`,
].join("\n\t\t");

/** How PostgreSQL words an error, with its SQLSTATE. */
export const sqlError = (message: string, state: string, severity = "ERROR"): string =>
  `${severity}: ${message} (SQLSTATE ${state})`;

/** Core2 dumps the statement twice, with its arguments: several kB of text (spec §5). */
export const refusedByDatabase = (problem: string, rows: readonly Row[]): Answer => {
  const args = `map[name:[${rows.map((row) => row.name).join(" ")}]]`;
  const query = `\n\t\t${STATEMENT}\n\t`;
  return refused(
    400,
    `Database exec failed: ${problem}\nquery: ${query}\nreal query: ${query}\nArgs: ${args}\nTransformed: ${args}\n`,
  );
};
