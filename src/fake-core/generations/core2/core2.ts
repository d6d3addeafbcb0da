import { INVALID } from "../../json/table";
import type { Generation } from "../generation";
import { PRODUCT_TYPES } from "../product-types";
import { BAD_REQUEST, HEAD_TOO_LONG, NOT_FOUND, refused } from "./answers";
import { identify } from "./callers";
import { create } from "./create";
import { databaseAway, deadlock } from "./database";
import { issuing } from "./issuing";
import { browse, retrieve } from "./read";
import { restart } from "./restart";
import { readRow, writeRow } from "./rows";
import { refresh, refreshProviders, refreshWeb } from "./tokens";

// Go's server knows the length of what fits its buffer, and sends the rest in chunks.
const BUFFER = 2048;
// Go's default for the request line and all headers, and the slack that it allows (net/http).
const LONGEST_HEAD = 2 ** 20 + 4096;
const LINE_END = 2;

/** UCloud's Go server, as recorded (wire core2/). */
export const core2: Generation = {
  serve: { create, browse, retrieve, refreshProviders, refresh, refreshWeb },
  identify: (call, _route, realm) => identify(call, realm),
  refuseHead: ({ head, path }) => {
    const length = head.reduce((sum, line) => sum + line.length + LINE_END, LINE_END);
    if (length > LONGEST_HEAD) return HEAD_TOO_LONG;
    return path === undefined ? BAD_REQUEST : undefined;
  },
  // A known path with another method is no other than an unknown one.
  notServed: () => NOT_FOUND,
  headersOf: (_answer, bytes) =>
    bytes > BUFFER ? { "transfer-encoding": "chunked" } : { "content-length": String(bytes) },
  compresses: () => true,
  deadlock,
  databaseAway,
  refusal: refused,
  readRow: (json) => {
    const row = readRow(json);
    return row === INVALID ? undefined : row;
  },
  writeRow,
  productTypes: PRODUCT_TYPES,
  restart,
  ...issuing,
  collation: "en_US.UTF-8",
};
