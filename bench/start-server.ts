import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts the server, and ends it with `stop`. */
export const startServer = async (): Promise<{ url: string; stop: () => void }> => {
  const child = fork(fileURLToPath(new URL("./server.ts", import.meta.url)));
  const [url] = await once(child, "message");
  return { url: String(url), stop: () => child.disconnect() };
};
