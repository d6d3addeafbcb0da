import assert from "node:assert/strict";
import { createServer } from "node:http";
import { connect } from "node:net";
import * as sdk from "ucloud-products";
import { fetch, ProxyAgent } from "undici";
import { run } from "./publish-with.cjs";

const tunnels = [];
const proxy = createServer().on("connect", ({ url }, client, head) => {
  tunnels.push(url);
  const { hostname, port } = new URL(`http://${url}`);
  const server = connect(port, hostname, () => {
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    server.write(head);
    server.pipe(client).pipe(server);
  });
});
await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));

const dispatcher = new ProxyAgent(`http://127.0.0.1:${proxy.address().port}`);
class ProductsClient extends sdk.ProductsClient {
  constructor(options) {
    super({ ...options, fetch: (url, init) => fetch(url, { ...init, dispatcher }) });
  }
}
await run({ ...sdk, ProductsClient }, process.env.UCLOUD_URL);
assert.equal(tunnels[0], new URL(process.env.UCLOUD_URL).host, "the proxy was asked");
await dispatcher.close();
proxy.close();
console.log("done");
