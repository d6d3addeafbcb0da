import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { readRequest } from "./read-request";

export interface RawRequest {
  readonly method: string;
  /** With the query. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Headers = Readonly<Record<string, string | number>>;

const headOf = (status: number, headers: Headers): string => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n`;
};

/** Resolves when a connection is gone, by an error or not. */
export const closeOf = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.destroyed) resolve();
    else socket.once("close", () => resolve());
  });

/** One request, and whatever the server makes of it, byte by byte. */
export class Exchange {
  /** Of its server, from 1. */
  readonly number: number;
  readonly request: RawRequest;
  readonly socket: Socket;
  isFinished = false;

  constructor(request: RawRequest, socket: Socket, number: number) {
    this.request = request;
    this.socket = socket;
    this.number = number;
  }

  get isClosed(): boolean {
    return this.socket.destroyed;
  }

  /** Resolves when the connection is gone. */
  get closed(): Promise<void> {
    return closeOf(this.socket);
  }

  write(bytes: string | Uint8Array): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  /** The status line and headers alone. */
  begin(status: number, headers: Headers): void {
    this.write(headOf(status, headers));
  }

  /** A whole answer in one piece; the connection stays open. */
  answer(status: number, body: string | Uint8Array = "", headers: Headers = {}): void {
    const length = status === 204 ? {} : { "content-length": Buffer.byteLength(body) };
    const head = Buffer.from(headOf(status, { ...length, ...headers }));
    this.write(Buffer.concat([head, Buffer.from(body)]));
    this.finish();
  }

  json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
    this.answer(status, JSON.stringify(body), { "content-type": "application/json", ...headers });
  }

  /** The client has all of it: from now on an open connection is only kept alive. */
  finish(): void {
    this.isFinished = true;
  }

  /** RST: what the client has not read yet is lost. */
  reset(): void {
    this.socket.resetAndDestroy();
  }

  /** FIN, after what was written. */
  end(): void {
    this.socket.end();
  }

  /** Writes again and again until the connection is gone. */
  drip(bytes: string, everyMs: number): void {
    const timer = setInterval(() => this.write(bytes), everyMs);
    this.socket.once("close", () => clearInterval(timer));
    this.write(bytes);
  }
}

export interface RawServer {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  readonly requests: readonly RawRequest[];
  /** Connections that the client has not let go of although their answer never ended. */
  readonly unfinished: () => readonly Exchange[];
  readonly close: () => Promise<void>;
}

/** A server on the loopback interface that answers as badly as it is told to. */
export const rawServer = async (
  serve: (exchange: Exchange) => void | Promise<void>,
): Promise<RawServer> => {
  const sockets = new Set<Socket>();
  const exchanges: Exchange[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A reset shows here too; the tests look at the client.
    socket.on("error", () => {});
    readRequest(socket, (request) => {
      const exchange = new Exchange(request, socket, exchanges.length + 1);
      exchanges.push(exchange);
      void serve(exchange);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    get requests() {
      return exchanges.map(({ request }) => request);
    },
    unfinished: () => exchanges.filter(({ isFinished, isClosed }) => !isFinished && !isClosed),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
