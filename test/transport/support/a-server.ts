import { afterEach } from "vitest";
import { type Exchange, type RawServer, rawServer } from "./raw-server";

/** Makes servers that are closed after each test of a file. */
export const serversOfTest = (): ((
  serve: (exchange: Exchange) => void | Promise<void>,
) => Promise<RawServer>) => {
  const open: RawServer[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  return async (serve) => {
    const server = await rawServer(serve);
    open.push(server);
    return server;
  };
};
