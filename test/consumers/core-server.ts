import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What each consumer's `create` has to put on the wire, byte for byte. */
const EXPECTED_BODY = [
  '{"items":[',
  '{"type":"compute","name":"u1-standard-2","price":200000,',
  '"category":{"name":"u1-standard","provider":"example","productType":"COMPUTE",',
  '"accountingUnit":{"name":"DKK","namePlural":"DKK","floatingPoint":true,"displayFrequencySuffix":false},',
  '"accountingFrequency":"PERIODIC_HOUR","freeToUse":false,"allowSubAllocations":true},',
  '"description":"Two cores – æøå","productType":"COMPUTE","hiddenInGrantApplications":false,',
  '"fraction":{"numerator":1,"denominator":1},"cpu":2,"memoryInGigs":8},',
  '{"type":"storage","name":"disk","price":1,',
  '"category":{"name":"disk","provider":"example","productType":"STORAGE",',
  '"accountingUnit":{"name":"GB","namePlural":"GB","floatingPoint":false,"displayFrequencySuffix":false},',
  '"accountingFrequency":"PERIODIC_DAY","freeToUse":false,"allowSubAllocations":true},',
  '"description":"Storage","productType":"STORAGE","hiddenInGrantApplications":false}',
  "]}",
].join("");

const EXPECTED_HEADERS: Readonly<Record<string, string>> = {
  authorization: "Bearer good-token",
  "content-type": "application/json; charset=utf-8",
  "content-length": String(Buffer.byteLength(EXPECTED_BODY)),
};

const ROW = {
  type: "storage",
  name: "disk",
  price: 1,
  category: {
    name: "disk",
    provider: "example",
    productType: "STORAGE",
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "PERIODIC_DAY",
    allowSubAllocations: true,
  },
  description: "Storage",
  productType: "STORAGE",
  fraction: { numerator: 0, denominator: 0 },
  balance: 0,
  maxUsableBalance: 0,
  pricePerUnit: 0,
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
};

/** A server on loopback that takes exactly one body and one token. */
export class CoreServer {
  /** What it stored: one more for each `create` that was right. */
  created = 0;
  /** Everything that came, `METHOD path`. */
  readonly asked: string[] = [];
  /** What was not as it should be. */
  readonly wrong: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    void this.#answer(request, response);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    // Of a listening server on TCP it is an object.
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    this.asked.push(`${method} ${url}`);
    const body = await bodyOf(request);
    const [status, json] = this.#route(method, url, request.headers, body);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
  }

  #route(
    method: string,
    url: string,
    headers: IncomingMessage["headers"],
    body: string,
  ): [status: number, json: unknown] {
    if (method === "GET" && url === "/api/products/v2/browse?filterProvider=example")
      return [200, { items: [ROW], itemsPerPage: 50, next: null }];
    if (method !== "POST" || url !== "/api/products/v2") return [404, { why: `No ${url}` }];
    if (headers.authorization !== EXPECTED_HEADERS.authorization)
      return [403, { statusCode: 403, why: "Forbidden", errorCode: "", detailedCode: 0 }];
    for (const [name, value] of Object.entries(EXPECTED_HEADERS))
      if (headers[name] !== value) this.wrong.push(`${name}: ${headers[name]}, not ${value}`);
    if (!/^[0-9a-f-]{36}$/.test(String(headers["job-id"]))) this.wrong.push("no Job-Id");
    if (body !== EXPECTED_BODY) this.wrong.push(`the body was\n${body}\nnot\n${EXPECTED_BODY}`);
    if (this.wrong.length > 0) return [400, { why: this.wrong.join("; ") }];
    this.created++;
    return [200, {}];
  }
}
