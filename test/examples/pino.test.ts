import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, it } from "vitest";
import { pinoHooks, serializeError } from "../../examples/pino";
import { bearer, ProductsClient } from "../../src/index";
import { serversOfTest } from "../transport/support/a-server";
import { failureOf } from "../transport/support/outcome";
import { PAGE_TEXT } from "../transport/support/samples";

const startServer = serversOfTest();

/** A logger, and the lines that it wrote. */
const aLogger = () => {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write: (line, _, done) => {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const options = { level: "debug", base: null, serializers: { err: serializeError } };
  return { logger: pino(options, stream), lines };
};

it("logs a call that is retried, line by line, by level", async () => {
  const server = await startServer((exchange) =>
    exchange.number === 1 ? exchange.answer(503) : exchange.answer(200, PAGE_TEXT),
  );
  const { logger, lines } = aLogger();
  const options = { baseUrl: server.url, retry: { baseDelay: 1 }, hooks: pinoHooks(logger) };
  await new ProductsClient(options).browse({}, { jobId: "job-1" });
  expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
    [20, "request"],
    [40, "response"],
    [40, "retry"],
    [20, "request"],
    [20, "response"],
  ]);
  for (const line of lines)
    expect(line).toMatchObject({ operation: "products.v2.browse", jobId: "job-1" });
});

it("logs an error with its fields and its stack, and without the token", async () => {
  const server = await startServer((exchange) =>
    exchange.json(403, { why: `Forbidden: ${exchange.request.headers.authorization}` }),
  );
  const { logger, lines } = aLogger();
  const auth = bearer("the-token-SECRET");
  const options = { baseUrl: server.url, auth, hooks: pinoHooks(logger) };
  logger.error({ err: await failureOf(new ProductsClient(options).browse()) }, "no products");
  expect(lines.at(-2)).toMatchObject({ level: 30, msg: "response", status: 403 });
  expect(lines.at(-1)).toMatchObject({
    msg: "no products",
    err: { kind: "api", reason: "forbidden", status: 403, attempts: 1 },
  });
  expect(JSON.stringify(lines)).toContain("ApiError: ");
  expect(JSON.stringify(lines)).not.toContain("SECRET");
});
