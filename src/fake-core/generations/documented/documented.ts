import { INVALID } from "../../json/table";
import type { Generation } from "../generation";
import { bare, LINE_TOO_LONG, refused, UNCAUGHT } from "./answers";
import { identify } from "./callers";
import { create } from "./create";
import { issuing } from "./issuing";
import { browse, retrieve } from "./read";
import { productTypes, readRow, writeRow } from "./rows";
import { refresh, refreshProviders, refreshWeb } from "./tokens";

const LONGEST_LINE = 8192;

/** The Kotlin backend that the reference page describes, as recorded (wire documented/). */
export const documented: Generation = {
  serve: { create, browse, retrieve, refreshProviders, refresh, refreshWeb },
  identify,
  // Before the token is looked at (documented long-address.json).
  refuseHead: ({ head }) =>
    head.some((line) => line.length > LONGEST_LINE) ? LINE_TOO_LONG : undefined,
  notServed: (_call, pathIsKnown) => bare(pathIsKnown ? 405 : 404),
  headersOf: (answer, bytes) =>
    answer === LINE_TOO_LONG ? {} : { server: "Ktor/2.3.12", "content-length": String(bytes) },
  // An error is not (documented error-accept-gzip).
  compresses: ({ status }) => status === 200,
  deadlock: UNCAUGHT,
  databaseAway: UNCAUGHT,
  refusal: refused,
  readRow: (json) => {
    const row = readRow(json);
    return row === INVALID ? undefined : row;
  },
  writeRow,
  productTypes,
  // It shows what its database holds; a start changes nothing.
  restart: () => undefined,
  ...issuing,
  collation: "C",
};
