import { HttpResponse } from "msw";
import type { Answer } from "./call";
import type { Generation } from "./generations/generation";

/** An answer as it travels: with its length, compressed where the client takes that. */
export const responseTo = (
  request: Request,
  answer: Answer,
  generation: Generation,
): HttpResponse<ArrayBuffer> | ReturnType<typeof HttpResponse.error> => {
  if (answer.status === 0) return HttpResponse.error();
  const bytes = new TextEncoder().encode(answer.body);
  const isHead = request.method === "HEAD";
  const isZipped =
    !isHead && generation.compresses(answer) && takesGzip(request) && bytes.length > 0;
  const headers = new Headers({ ...answer.headers, ...generation.headersOf(answer, bytes.length) });
  if (isZipped) {
    headers.set("content-encoding", "gzip");
    headers.set("transfer-encoding", "chunked");
    headers.set("vary", "Accept-Encoding");
    headers.delete("content-length");
  }
  const body = isHead || bytes.length === 0 ? null : isZipped ? gzip(bytes) : bytes.buffer;
  return new HttpResponse(body, { status: answer.status, headers });
};

// Core2 looks for the word, `gzip;q=0` included (core2 gzip-refused-by-q-zero).
const takesGzip = (request: Request): boolean =>
  request.headers.get("accept-encoding")?.includes("gzip") ?? false;

const gzip = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
