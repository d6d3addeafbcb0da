import { INVALID } from "../../json/table";
import type { Generation } from "../generation";
import { bare, refused, UNCAUGHT } from "./answers";
import { identify } from "./callers";
import { create } from "./create";
import { issuing } from "./issuing";
import { browse, retrieve } from "./read";
import { productTypes, readRow, writeRow } from "./rows";
import { refresh, refreshProviders, refreshWeb } from "./tokens";

/** The Kotlin backend that the reference page describes, as recorded (wire documented/). */
export const documented: Generation = {
  serve: { create, browse, retrieve, refreshProviders, refresh, refreshWeb },
  identify,
  notServed: (_call, pathIsKnown) => bare(pathIsKnown ? 405 : 404),
  headersOf: (_answer, bytes) => ({ server: "Ktor/2.3.12", "content-length": String(bytes) }),
  // An error is not (documented error-accept-gzip).
  compresses: ({ status }) => status === 200,
  deadlock: UNCAUGHT,
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
