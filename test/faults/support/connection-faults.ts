import { once } from "node:events";
import { createServer } from "node:net";
import type { Exchange } from "../../transport/support/raw-server";
import { PAGE_TEXT } from "../../transport/support/samples";
import { type Fault, fault, network, ok, type Target, timeout } from "./fault";
import { untrustedServer } from "./untrusted-server";

const nowhere = (url: string): Target => ({ url, unfinished: () => [], close: async () => {} });

/** A port that was free a moment ago. */
const refusing = async (): Promise<Target> => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const closed = once(server, "close");
  server.close();
  await closed;
  return nowhere(`http://127.0.0.1:${port}`);
};

const isWarmUp = ({ number }: Exchange): boolean => number === 1;

/** Faults before the headers of an answer are there. */
export const connectionFaults: readonly Fault[] = [
  fault("refused connection", "nobody listens", { target: refusing }, network),
  fault(
    "unknown host",
    "the name has no address",
    { target: async () => nowhere("https://core.invalid") },
    network,
  ),
  fault(
    "untrusted certificate",
    "TLS with a certificate that nobody vouches for",
    { target: untrustedServer },
    network,
  ),
  fault(
    "reset before the headers",
    "RST in place of an answer",
    (exchange) => exchange.reset(),
    network,
  ),
  fault(
    "closed without an answer",
    "FIN in place of an answer, as a Core2 does that panics",
    (exchange) => exchange.end(),
    network,
  ),
  fault(
    "closed just as it is reused",
    "a connection that was kept alive ends when the next request comes",
    (exchange) => {
      if (isWarmUp(exchange)) exchange.answer(200, PAGE_TEXT);
      else if (exchange.number === 2) exchange.reset();
      else exchange.answer(200, PAGE_TEXT);
    },
    ok(2),
    { warmUp: true },
  ),
  fault(
    "no HTTP",
    "bytes of another protocol",
    (exchange) => {
      exchange.write("220 mail.example ESMTP\r\n");
      exchange.end();
    },
    network,
  ),
  fault(
    "headers without an end",
    "more headers than a client takes",
    (exchange) => exchange.drip(`HTTP/1.1 200 OK\r\nx-a: ${"a".repeat(64 * 1024)}\r\n`, 20),
    network,
  ),
  fault("stalled headers", "no answer, and no end", () => {}, timeout("headers"), { timeout: 300 }),
  fault(
    "stalled inside the headers",
    "a status line, and nothing more",
    (exchange) => exchange.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"),
    timeout("headers"),
    { timeout: 300 },
  ),
];
