import { createServer } from "node:http";

// The server of the soak: each hundredth answer is a fault, in turn a bare 503, a reset before the
// headers, a cut inside the body, HTML with 502 and an error of the Core's own.
const PAGE = JSON.stringify({ items: [], itemsPerPage: 50, next: null });
const FAULT_EVERY = 100;
let requests = 0;
let faults = 0;

const server = createServer((request, response) => {
  request.resume();
  if (++requests % FAULT_EVERY !== 0) {
    response.writeHead(200, { "content-type": "application/json" }).end(PAGE);
    return;
  }
  switch (faults++ % 5) {
    case 0:
      response.writeHead(503).end();
      break;
    case 1:
      request.socket.resetAndDestroy();
      break;
    case 2:
      response.writeHead(200, { "content-length": PAGE.length }).write(PAGE.slice(0, 10));
      setImmediate(() => request.socket.destroy());
      break;
    case 3:
      response.writeHead(502, { "content-type": "text/html" }).end("<html>502</html>");
      break;
    default:
      response.writeHead(404).end(JSON.stringify({ why: "Not found" }));
  }
});

server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
process.on("message", () => process.send?.({ requests, faults }));
process.on("disconnect", () => process.exit());
