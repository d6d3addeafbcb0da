import { once } from "node:events";
import type { Socket } from "node:net";
import { createServer } from "node:tls";
import { closeOf } from "../../transport/support/raw-server";
import type { Target } from "./fault";

/** Signed by itself, for 127.0.0.1; it protects nothing. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUExwgs1byUXXAV8Ie5A9ZE4gTq7owCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzAwMDEwNFoYDzIxMjYxMDMw
MDAwMTA0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASUyEauCORbKgBV+NjYKE+kdb+piCvq/b3ugKrvHvbu2Z8UyaawB62m
nFzKfpwUGYLVv/KwwIhKq7yBGW08Ripfo28wbTAdBgNVHQ4EFgQUJOQ5wLHXtikf
gcFg1xgI9X62kMgwHwYDVR0jBBgwFoAUJOQ5wLHXtikfgcFg1xgI9X62kMgwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgD6OkpNqO1Cp5/qXCfHcPDVZTB56hdRZGgIXIG9Td7MkCIGUV
1ceLaF0wA79fa5JOjwaXSPYLJCfozSfwfK4THmMW
-----END CERTIFICATE-----`;
export const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgOeMwrM1kW3y8jfiV
k7r47r875+dKBPk7MPhmwAritcuhRANCAASUyEauCORbKgBV+NjYKE+kdb+piCvq
/b3ugKrvHvbu2Z8UyaawB62mnFzKfpwUGYLVv/KwwIhKq7yBGW08Ripf
-----END PRIVATE KEY-----`;

/** A server whose certificate no client trusts. What comes through nevertheless is a lost token. */
export const untrustedServer = async (): Promise<Target> => {
  const sockets = new Set<Socket>();
  let isTokenLost = false;
  const server = createServer({ cert: CERTIFICATE, key: KEY }, (socket) => {
    socket.on("error", () => {});
    socket.on("data", () => {
      isTokenLost = true;
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  // The client ends the handshake: that is what is expected of it.
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `https://127.0.0.1:${port}`,
    unfinished: () => [...sockets].map((socket) => ({ closed: closeOf(socket) })),
    isTokenLost: () => isTokenLost,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
