import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { bundleOfTests } from "../support/bundle";
import { serversOfTest } from "./support/a-server";

const startServer = serversOfTest();
const child = bundleOfTests(new URL("./support/stalled-bodies-child.ts", import.meta.url));

// Node 20 forgets the signal of a `Request` at a garbage collection.
it.each([
  ["deadline", "timeout"],
  ["abort", "aborted"],
])(
  "a %s ends stalled bodies and their connections after a garbage collection",
  async (how, kind) => {
    const server = await startServer((exchange) => {
      exchange.begin(200, { "content-length": 100 });
      exchange.write("{");
    });
    const process = fork(child(), [server.url, how], { execArgv: ["--expose-gc"] });
    const exited = once(process, "exit");
    const [report] = await once(process, "message");
    expect(report).toEqual({ kinds: [kind], calls: 10, isInTime: true });
    await Promise.all(server.exchanges.map(({ closed }) => closed));
    expect(server.exchanges).toHaveLength(10);
    process.disconnect();
    expect((await exited)[0]).toBe(0);
  },
);
