import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** A forward proxy on this machine, which tunnels what `CONNECT` asks for. */
export interface ForwardProxy {
  readonly url: string;
  /** `host:port` of each tunnel. */
  readonly tunnels: readonly string[];
  readonly close: () => void;
}

export const forwardProxy = async (): Promise<ForwardProxy> => {
  const tunnels: string[] = [];
  const sockets: Socket[] = [];
  const proxy = createServer().on("connect", ({ url = "" }, client: Socket, head) => {
    tunnels.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const server = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      server.write(head);
      server.pipe(client).pipe(server);
    });
    sockets.push(client, server);
    for (const socket of [client, server]) socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  // Of a listening server on TCP it is an object.
  const { port } = proxy.address() as AddressInfo;
  const close = (): void => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `http://127.0.0.1:${port}`, tunnels, close };
};
