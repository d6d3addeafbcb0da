import type { Socket } from "node:net";
import type { RawRequest } from "./raw-server";

const HEAD_END = "\r\n\r\n";

/** Reads one request after the other from a connection. */
export const readRequest = (socket: Socket, tell: (request: RawRequest) => void): void => {
  let pending = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    pending = Buffer.concat([pending, typeof bytes === "string" ? Buffer.from(bytes) : bytes]);
    for (;;) {
      const end = pending.indexOf(HEAD_END);
      if (end < 0) return;
      const [requestLine = "", ...lines] = pending
        .subarray(0, end)
        .toString("latin1")
        .split("\r\n");
      const headers = Object.fromEntries(lines.map(fieldOf));
      const bodyStart = end + HEAD_END.length;
      const bodyEnd = bodyStart + Number(headers["content-length"] ?? 0);
      if (pending.length < bodyEnd) return;
      const body = pending.subarray(bodyStart, bodyEnd).toString();
      pending = pending.subarray(bodyEnd);
      const [method = "", target = ""] = requestLine.split(" ");
      tell({ method, target, headers, body });
    }
  });
};

const fieldOf = (line: string): [name: string, value: string] => {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
};
