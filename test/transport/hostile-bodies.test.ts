import { fork } from "node:child_process";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundleOfTests } from "../support/bundle";
import { serversOfTest } from "./support/a-server";
import type { Exchange } from "./support/raw-server";

const startServer = serversOfTest();
const MIB = 1024 * 1024;

/** What a process of its own tells, before it is out of memory or after. */
const reportOf = async (file: string, megabytes: number, ...args: string[]): Promise<unknown> => {
  const child = fork(file, args, {
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const report = await Promise.race([
    once(child, "message").then(([message]) => message),
    once(child, "exit").then(([code, signal]) => `ended with ${code ?? signal}`),
  ]);
  child.kill();
  return report;
};

const why = (bytes: number): Buffer => Buffer.from(`{"why":"${"x".repeat(bytes)}"}`);
const gzipped = (status: number, bytes: Buffer) => {
  const body = gzipSync(bytes);
  return (exchange: Exchange) => exchange.answer(status, body, { "content-encoding": "gzip" });
};

const hostileBodies = bundleOfTests(new URL("./support/hostile-bodies-child.ts", import.meta.url));
const singleBytes = bundleOfTests(new URL("./support/single-bytes-child.ts", import.meta.url));

it.each<[what: string, kind: string, serve: (exchange: Exchange) => void]>([
  ["an error of 60 MiB", "api", (exchange) => exchange.answer(500, why(60 * MIB))],
  ["an error of 60 MiB, as gzip", "api", gzipped(400, why(60 * MIB))],
  ["a success of 256 MiB, as gzip", "invalid-response", gzipped(200, Buffer.alloc(256 * MIB, " "))],
])("%s neither ends nor blocks a process", async (_, kind, serve) => {
  const server = await startServer(serve);
  expect(await reportOf(hostileBodies(), 512, server.url)).toEqual({ kind, isResponsive: true });
});

it("a body in single bytes takes little more memory than its text", async () => {
  expect(await reportOf(singleBytes(), 64)).toMatchObject({ items: [], itemsPerPage: 50 });
});
