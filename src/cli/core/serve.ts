import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getResponse } from "msw";
import type { ProductV2Input } from "ucloud-products";
import { type FakeCore, type FakeGeneration, fakeCore } from "ucloud-products/msw";
import { oneLine } from "../../codec/show";
import { CommandError, EXIT } from "../exit";
import { corsHeaders, isPreflight } from "./cors";

/** A fake Core that listens. */
export interface FakeCoreServer {
  readonly url: string;
  readonly core: FakeCore;
  readonly server: Server;
  /** Of the provider; good for as long as the server runs. */
  readonly refreshToken: string;
  readonly close: () => void;
}

interface FakeCoreSettings {
  readonly provider: string;
  readonly generation: FakeGeneration;
  /** 0 takes a free one. */
  readonly port: number;
  readonly items: readonly ProductV2Input[];
}

/** Serves a fake Core over HTTP, to this machine alone. */
export const serveFakeCore = async (settings: FakeCoreSettings): Promise<FakeCoreServer> => {
  const { provider, generation, port, items } = settings;
  const server = createServer();
  const url = await listen(server, port);
  const core = fakeCore({ baseUrl: url, generation, providers: [provider] });
  try {
    seed(core, items, generation);
  } catch (error) {
    server.close();
    throw error;
  }
  server.on("request", (incoming, outgoing) => {
    answer(core, url, incoming, outgoing).catch(() => outgoing.destroy());
  });
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url, core, server, refreshToken: core.providerRefreshToken(provider), close };
};

const seed = (
  core: FakeCore,
  items: readonly ProductV2Input[],
  generation: FakeGeneration,
): void => {
  for (const item of items)
    try {
      core.seed([item]);
    } catch {
      throw new CommandError(
        EXIT.refused,
        `The Core of the generation ${generation} has no products of the type ${item.type}, such as ${oneLine(`${item.category.name}/${item.name}`)}.`,
      );
    }
};

const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) => {
      const why = code === "EADDRINUSE" ? "it is in use" : message;
      reject(new CommandError(EXIT.failed, `Can't listen on port ${port}: ${why}.`));
    });
    server.listen(port, "127.0.0.1", () => {
      // Of a server that listens on TCP it is an object.
      const address = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });

const answer = async (
  { handlers }: FakeCore,
  url: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  for (const [name, value] of corsHeaders(incoming.headers)) outgoing.setHeader(name, value);
  if (isPreflight(incoming)) {
    outgoing.writeHead(204).end();
    return;
  }
  const response = await getResponse([...handlers], await requestOf(incoming, url));
  // An answer that never comes: the Core closes the connection.
  if (response === undefined || response.type === "error") {
    outgoing.destroy();
    return;
  }
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  outgoing.end(Buffer.from(await response.arrayBuffer()));
};

const requestOf = async (incoming: IncomingMessage, url: string): Promise<Request> => {
  const { method = "GET", headers } = incoming;
  const body: Uint8Array[] = [];
  for await (const chunk of incoming) body.push(chunk);
  const pairs = Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const hasBody = method !== "GET" && method !== "HEAD" && body.length > 0;
  return new Request(new URL(url + (incoming.url ?? "/")), {
    method,
    headers: pairs,
    ...(hasBody ? { body: Buffer.concat(body) } : {}),
  });
};
