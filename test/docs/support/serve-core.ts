import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getResponse } from "msw";
import { type FakeCore, fakeCore } from "../../../src/msw";

/** A fake Core on a socket of this machine, for programs that run in a process of their own. */
export interface ServedCore {
  readonly url: string;
  readonly core: FakeCore;
  readonly close: () => void;
}

interface Certified {
  readonly cert: string;
  readonly key: string;
}

export const serveCore = async (certified?: Certified): Promise<ServedCore> => {
  const listener: RequestListener = async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    const { method = "GET", url: path = "/", headers } = incoming;
    const request = new Request(new URL(path, url), {
      method,
      // Of requests with one value each, which is what the client sends.
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, `${value}`]),
      ...(method === "POST" ? { body: Buffer.concat(parts) } : {}),
    });
    const response = await getResponse([...core.handlers], request);
    outgoing.writeHead(response?.status ?? 404, Object.fromEntries(response?.headers ?? []));
    outgoing.end(new Uint8Array((await response?.arrayBuffer()) ?? []));
  };
  const server = certified ? createTlsServer(certified, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Of a listening server on TCP it is an object.
  const { port } = server.address() as AddressInfo;
  const url = `${certified ? "https" : "http"}://127.0.0.1:${port}`;
  const core = fakeCore({ baseUrl: url, providers: ["acme"] });
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url, core, close };
};
