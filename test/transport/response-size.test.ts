import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { InvalidResponseError, ProductsClient, userRefreshToken } from "../../src/index";
import { serversOfTest } from "./support/a-server";
import { failureOf } from "./support/outcome";
import type { Exchange } from "./support/raw-server";
import { PAGE, PAGE_TEXT } from "./support/samples";
import { stubFetch } from "./support/stub-fetch";

const startServer = serversOfTest();
const KIB = 1024;
const MIB = KIB * KIB;

/** Sends as fast as the client reads, and counts what went out. */
const flood = (exchange: Exchange, limit: number): { readonly sent: () => number } => {
  const { socket } = exchange;
  const chunk = Buffer.alloc(64 * KIB, " ");
  const before = socket.bytesWritten;
  let queued = 0;
  const more = (): void => {
    while (queued < limit && socket.writable) {
      queued += chunk.length;
      if (!socket.write(chunk)) return;
    }
  };
  socket.on("drain", more);
  more();
  return { sent: () => socket.bytesWritten - before };
};

describe("the body of an error", () => {
  const error = (bytes: number): string => {
    const message = { why: "Forbidden", more: "" };
    return JSON.stringify({ ...message, more: "x".repeat(bytes - JSON.stringify(message).length) });
  };
  const answered = (bytes: number, maxResponseBytes?: number) => {
    const { fetch } = stubFetch(() => new Response(error(bytes), { status: 403 }));
    const options = { baseUrl: "https://core.invalid", fetch, maxResponseBytes };
    return failureOf(new ProductsClient(options).browse());
  };

  it("is read up to 1 MiB", async () => {
    expect(await answered(MIB)).toMatchObject({ status: 403, why: "Forbidden" });
  });

  it.each([
    ["1 MiB", MIB + 1, undefined],
    ["maxResponseBytes", KIB + 1, KIB],
  ])("above %s leaves the status and the reason", async (_, bytes, maxResponseBytes) => {
    expect(await answered(bytes, maxResponseBytes)).toMatchObject({
      status: 403,
      reason: "forbidden",
      why: undefined,
      attempts: 1,
    });
  });
});

describe("an answer above maxResponseBytes", () => {
  it.each([200, 502])("is not read to its end: %i", async (status) => {
    let sent = (): number => 0;
    const server = await startServer((exchange) => {
      exchange.begin(status, { "content-length": 512 * MIB });
      ({ sent } = flood(exchange, 512 * MIB));
    });
    const options = { baseUrl: server.url, maxResponseBytes: 256 * KIB, retry: false } as const;
    const error = await failureOf(new ProductsClient(options).browse());
    await Promise.all(server.exchanges.map(({ closed }) => closed));
    // What the sockets of both sides hold comes on top.
    expect(sent()).toBeLessThan(32 * MIB);
    if (status === 200) {
      expect(error).toBeInstanceOf(InvalidResponseError);
      expect(error).toMatchObject({ status: 200, attempts: 1 });
      expect(error.message).toContain(`more than ${256 * KIB} bytes (maxResponseBytes)`);
    } else expect(error).toMatchObject({ kind: "api", status, body: undefined });
  });

  it("is counted as it is after decompression", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MIB, " "));
    expect(bomb.length).toBeLessThan(100 * KIB);
    const server = await startServer((exchange) =>
      exchange.answer(200, bomb, { "content-encoding": "gzip" }),
    );
    const before = process.memoryUsage().arrayBuffers;
    const options = { baseUrl: server.url, maxResponseBytes: MIB };
    const error = await failureOf(new ProductsClient(options).browse());
    expect(error).toMatchObject({ kind: "invalid-response", attempts: 1 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MIB);
  });

  it("is one byte too long, and not one that fits exactly", async () => {
    const { fetch } = stubFetch(() => new Response(PAGE_TEXT));
    const clientOf = (maxResponseBytes: number) =>
      new ProductsClient({ baseUrl: "https://core.invalid", fetch, maxResponseBytes });
    expect((await clientOf(PAGE_TEXT.length).browse()).items).toEqual([]);
    expect(await failureOf(clientOf(PAGE_TEXT.length - 1).browse())).toMatchObject({
      kind: "invalid-response",
    });
  });

  it("is measured in bytes, not in characters", async () => {
    const text = JSON.stringify({ ...PAGE, extra: "æøå" });
    const { fetch } = stubFetch(() => new Response(text));
    const options = { baseUrl: "https://core.invalid", fetch, maxResponseBytes: text.length };
    expect(await failureOf(new ProductsClient(options).browse())).toMatchObject({
      kind: "invalid-response",
    });
  });

  it("is one of more than 64 MiB by default", async () => {
    let given = 0;
    const endless = (): ReadableStream =>
      new ReadableStream({
        pull: (controller) => {
          given += MIB;
          controller.enqueue(new Uint8Array(MIB).fill(0x20));
        },
      });
    const { fetch } = stubFetch(() => new Response(endless()));
    const error = await failureOf(
      new ProductsClient({ baseUrl: "https://core.invalid", fetch }).browse(),
    );
    expect(error.message).toContain(`${64 * MIB} bytes`);
    expect(given).toBeGreaterThan(64 * MIB);
    expect(given).toBeLessThanOrEqual(67 * MIB);
  });

  it("ends a renewal as well", async () => {
    const { fetch } = stubFetch(() => new Response(" ".repeat(2 * KIB)));
    const auth = userRefreshToken("refresh-token");
    const options = { baseUrl: "https://core.invalid", fetch, auth, maxResponseBytes: KIB };
    const error = await failureOf(new ProductsClient(options).browse());
    expect(error).toMatchObject({ kind: "auth", cause: { kind: "invalid-response" } });
  });
});
