/**
 * A Core's part of the wire and nothing more, in a process of its own: it shares no event loop with
 * what is measured. Its parent is told its address.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { core2Row, itemsOf, pageText } from "./rows";

const PAGE = 1000;
const MINUTES_10 = 600;

const json = (value: unknown): string => JSON.stringify(value);
const base64 = (value: unknown): string => Buffer.from(json(value)).toString("base64url");

/** A JWT as Core2 makes them, but for its signature. */
const accessToken = (): string => {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: "cloud.sdu.dk", sub: "#P_example", role: "PROVIDER", iat };
  return `${base64({ alg: "none" })}.${base64({ ...claims, exp: iat + MINUTES_10 })}.signature`;
};

const rows = itemsOf(PAGE).map(core2Row);
const pages = new Map<number, string>();
const pageOf = (size: number): string => {
  const text = pages.get(size) ?? pageText(rows.slice(0, size));
  pages.set(size, text);
  return text;
};

/** Page `n` of a listing of `total` rows, in code point order as its cursor needs it. */
const MANY = "listing-";
const template = json(
  core2Row({ ...itemsOf(1)[0], name: "{name}" } as Parameters<typeof core2Row>[0]),
);
const padded = (n: number): string => `product-${String(n).padStart(8, "0")}`;
const listingPage = (total: number, from: number, provider = "example"): string => {
  const count = Math.min(PAGE, total - from);
  const items = Array.from({ length: count }, (_, i) =>
    template
      .replace("{name}", padded(from + i))
      .replace('"provider":"example"', `"provider":"${provider}"`),
  );
  const end = from + count;
  // As the Cores do: a full last page is followed by an empty one.
  const next = count === PAGE ? json(`example@category@${end}`) : "null";
  return `{"items":[${items.join(",")}],"itemsPerPage":${PAGE},"next":${next}}`;
};

const answer = (request: IncomingMessage): string => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/auth/providers/refresh")
    return json({ responses: [{ accessToken: accessToken(), csrfToken: "" }] });
  if (request.method === "POST") return "{}";
  const from = Number(searchParams.get("next")?.split("@")[2] ?? 0);
  const category = searchParams.get("filterCategory") ?? "";
  if (category.startsWith(MANY)) return listingPage(Number(category.slice(MANY.length)), from);
  const provider = searchParams.get("filterProvider") ?? "";
  if (provider.startsWith(MANY) && searchParams.get("itemsPerPage") !== "1")
    return listingPage(Number(provider.slice(MANY.length)), from, provider);
  return pageOf(Number(searchParams.get("itemsPerPage") ?? 50));
};

const serve = (request: IncomingMessage, response: ServerResponse): void => {
  request.resume().on("end", () => {
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.end(answer(request));
  });
};

const server = createServer(serve).listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.send?.(`http://127.0.0.1:${address?.port}`);
});
process.on("disconnect", () => process.exit());
