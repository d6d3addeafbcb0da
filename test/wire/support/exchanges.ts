import { readdirSync, readFileSync } from "node:fs";

/** An exchange of the recordings, as `recorded/README.md` describes it. */
export interface Exchange {
  readonly name: string;
  /** Its file, such as `core2/browse`. */
  readonly topic: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly body: string | null;
    readonly bodyBase64?: string;
    readonly bodyOmitted?: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
    readonly bodyOmitted?: string;
    readonly failed?: string;
  };
}

/** What the documented Core writes for a value of a type. */
export interface Written {
  readonly name: string;
  readonly type: string;
  readonly json: string;
}

const folder = new URL("../recorded/", import.meta.url);
const read = (topic: string): unknown =>
  JSON.parse(readFileSync(new URL(`${topic}.json`, folder), "utf8"));

const topics = ["core2", "documented"].flatMap((generation) =>
  readdirSync(new URL(`${generation}/`, folder))
    .filter((file) => !/^(states|world|written)\./.test(file))
    .map((file) => `${generation}/${file.replace(/\.json$/, "")}`),
);

/** All exchanges of both generations. */
export const exchanges: readonly Exchange[] = topics.flatMap((topic) =>
  (read(topic) as readonly Exchange[]).map((exchange) => ({ ...exchange, topic })),
);

export const written = read("documented/written") as readonly Written[];

export const exchangeOf = (topic: string, name: string): Exchange => {
  const found = exchanges.find((one) => one.topic === topic && one.name === name);
  if (found === undefined) throw new Error(`no exchange ${topic} ${name} was recorded`);
  return found;
};

/** Those of the wire itself: the recorded body is text, and decompressed. */
const OF_THE_WIRE = ["content-length", "content-encoding", "transfer-encoding", "connection"];

/** The recorded answer; a connection that broke rejects as `fetch` does. */
export const answerOf = ({ response }: Pick<Exchange, "response">): Response => {
  if (response.failed !== undefined) throw new TypeError("fetch failed");
  const headers = Object.entries(response.headers).filter(([name]) => !OF_THE_WIRE.includes(name));
  return new Response(response.body || null, { status: response.status, headers });
};

/** What a client sent. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A `fetch` that answers as `answer` says, and keeps what it was asked. */
export const recordingFetch = (answer: () => Response): { fetch: typeof fetch; sent: Sent[] } => {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      const { method, headers } = request;
      const body = await request.text();
      sent.push({ method, path: pathname, query: search.slice(1), headers, body });
      return answer();
    },
  };
};
