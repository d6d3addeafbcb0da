import { gzipSync } from "node:zlib";
import { PAGE_TEXT } from "../../transport/support/samples";
import {
  ALL_ATTEMPTS,
  api,
  type Fault,
  fault,
  invalidResponse,
  MAX_RESPONSE_BYTES,
  network,
  ok,
  timeout,
} from "./fault";
import { echoOf } from "./secrets";

const LENGTH = PAGE_TEXT.length;
const HALF = PAGE_TEXT.slice(0, LENGTH / 2);
const LONG_ERROR = `{"why":"${"x".repeat(4_000_000)}"}`;
const ZIPPED_ERROR = gzipSync(LONG_ERROR);
const BOMB = gzipSync(Buffer.alloc(MAX_RESPONSE_BYTES + 1, " "));
const JSON_TYPE = { "content-type": "application/json" };

/** Faults inside the body of an answer. */
export const bodyFaults: readonly Fault[] = [
  fault(
    "reset after the headers",
    "RST in place of the body",
    (exchange) => {
      exchange.begin(200, { "content-length": LENGTH });
      setImmediate(() => exchange.reset());
    },
    network,
  ),
  fault(
    "reset inside the body",
    "RST after half of the body",
    (exchange) => {
      exchange.begin(200, { "content-length": LENGTH });
      exchange.write(HALF);
      setImmediate(() => exchange.reset());
    },
    network,
  ),
  fault(
    "cut inside the body of an error",
    "503, and FIN after half of its body",
    (exchange) => {
      exchange.begin(503, { "content-length": LENGTH });
      exchange.write(HALF);
      exchange.end();
    },
    network,
  ),
  fault(
    "stalled body",
    "headers and half of the body, and no end",
    (exchange) => {
      exchange.begin(200, { "content-length": LENGTH });
      exchange.write(HALF);
    },
    timeout("body"),
    { timeout: 300 },
  ),
  fault(
    "stalled body of an error",
    "500 and half of its body, and no end",
    (exchange) => {
      exchange.begin(500, { "content-length": LENGTH });
      exchange.write(HALF);
    },
    timeout("body"),
    { timeout: 300 },
  ),
  fault(
    "one byte a second",
    "a body that never stalls, and never ends",
    (exchange) => {
      exchange.begin(200, { "content-length": LENGTH });
      exchange.drip(" ", 1_000);
    },
    timeout("body"),
    { timeout: 1_300 },
  ),
  fault(
    "truncated chunked body",
    "a chunk, and FIN without the last one",
    (exchange) => {
      exchange.begin(200, { "transfer-encoding": "chunked" });
      exchange.write(`${LENGTH.toString(16)}\r\n${PAGE_TEXT}\r\n`);
      exchange.end();
    },
    network,
  ),
  fault(
    "Content-Length too large",
    "FIN before as many bytes as were promised",
    (exchange) => {
      exchange.begin(200, { "content-length": LENGTH + 1 });
      exchange.write(PAGE_TEXT);
      exchange.end();
    },
    network,
  ),
  fault(
    "Content-Length too small",
    "more bytes than were promised",
    (exchange) => {
      exchange.begin(200, { "content-length": HALF.length });
      exchange.write(PAGE_TEXT);
      exchange.finish();
    },
    invalidResponse,
  ),
  fault(
    "broken gzip",
    "bytes that can't be decompressed",
    (exchange) => exchange.answer(200, PAGE_TEXT, { ...JSON_TYPE, "content-encoding": "gzip" }),
    network,
  ),
  fault(
    "gzip with a broken inside",
    "a good beginning, then bytes that can't be decompressed",
    (exchange) => {
      const bytes = gzipSync(PAGE_TEXT.padEnd(10_000));
      exchange.answer(200, bytes.fill(0xff, bytes.length / 2), {
        ...JSON_TYPE,
        "content-encoding": "gzip",
      });
    },
    network,
  ),
  fault(
    "HTML with 200",
    "a login page in place of the answer",
    (exchange) =>
      exchange.answer(200, `<html>Log in. ${echoOf(exchange)}</html>`, {
        "content-type": "text/html",
      }),
    invalidResponse,
  ),
  fault(
    "empty body with 200",
    "`Content-Length: 0`",
    (exchange) => exchange.answer(200, "", JSON_TYPE),
    { create: ok(1), browse: invalidResponse },
  ),
  fault("204", "no body at all", (exchange) => exchange.answer(204), {
    create: ok(1),
    browse: invalidResponse,
  }),
  fault(
    "truncated JSON",
    "half of the JSON, and a Content-Length that fits",
    (exchange) => exchange.answer(200, HALF, JSON_TYPE),
    invalidResponse,
  ),
  fault(
    "wrong shape",
    "JSON that is no answer of the API",
    (exchange) => exchange.json(200, [echoOf(exchange)]),
    invalidResponse,
  ),
  fault(
    "no UTF-8",
    "bytes that are no text",
    (exchange) => exchange.answer(200, Buffer.from([0xff, 0xfe, 0x00, 0xd8]), JSON_TYPE),
    invalidResponse,
  ),
  fault(
    "long error",
    "400 with 4 MB: no more than 1 MiB of it is read",
    (exchange) => exchange.answer(400, LONG_ERROR, JSON_TYPE),
    api("rejected"),
  ),
  fault(
    "long error, as gzip",
    "400 with 4 MB in 4 kB",
    (exchange) => exchange.answer(400, ZIPPED_ERROR, { ...JSON_TYPE, "content-encoding": "gzip" }),
    api("rejected"),
  ),
  fault(
    "error without an end",
    "503, and a body that goes on",
    (exchange) => {
      exchange.begin(503, { "transfer-encoding": "chunked" });
      exchange.drip(`10000\r\n${" ".repeat(0x10000)}\r\n`, 5);
    },
    api("unavailable", ALL_ATTEMPTS),
  ),
  fault(
    "gzip bomb",
    "200 with a few kB that are more than `maxResponseBytes`",
    (exchange) => exchange.answer(200, BOMB, { ...JSON_TYPE, "content-encoding": "gzip" }),
    invalidResponse,
  ),
];
