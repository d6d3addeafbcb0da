import type { Answer, Call } from "../call";
import type { Json } from "../json/parse";
import type { Row } from "../row";
import type { Store } from "../store";
import type { Keys } from "../tokens/keys";
import type { Sessions } from "../tokens/sessions";
import type { World } from "../world";

/** Who a Core takes the sender of a request for. */
export interface Caller {
  /** The token's subject without `#P_`; empty for a guest. */
  readonly id: string;
  /** As the token says; `NONE` for a guest. */
  readonly role: string;
  /** What the token allows. */
  readonly scopes: readonly string[];
  /** Projects that the token says its user is in. */
  readonly memberships: readonly string[];
}

export const GUEST: Caller = { id: "", role: "NONE", scopes: [], memberships: [] };

/** Everything that an answer depends on. */
export interface Realm {
  readonly world: World;
  readonly store: Store;
  readonly keys: Keys;
  readonly sessions: Sessions;
  /** The base URL: where the Core's own frontend lives. */
  readonly site: URL;
  readonly collation: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The calls that a Core serves, by method and path (spec §1, §4). */
export const ROUTES = {
  "POST /api/products/v2": "create",
  "GET /api/products/v2/browse": "browse",
  "GET /api/products/v2/retrieve": "retrieve",
  "POST /auth/providers/refresh": "refreshProviders",
  "POST /auth/refresh": "refresh",
  "POST /auth/refresh/web": "refreshWeb",
} as const;

export type Route = (typeof ROUTES)[keyof typeof ROUTES];

/** One of the calls: an answer to a caller who was identified. */
export type Serve = (call: Call, caller: Caller, realm: Realm) => Answer;

/** All that differs between the generations of the Core. */
export interface Generation {
  readonly serve: Readonly<Record<Route, Serve>>;
  /** Who sent it, or why nobody is served. */
  readonly identify: (call: Call, route: Route, realm: Realm) => Caller | Answer;
  /** What its HTTP server answers to the head of a request, before any call is looked for. */
  readonly refuseHead: (call: Call) => Answer | undefined;
  /** No such path, or not with this method. */
  readonly notServed: (call: Call, pathIsKnown: boolean) => Answer;
  /** What the server adds to every answer. */
  readonly headersOf: (answer: Answer, bytes: number) => Readonly<Record<string, string>>;
  /** Whether an answer leaves compressed, when the client takes gzip. */
  readonly compresses: (answer: Answer) => boolean;
  /** What a bulk gets that met another one in opposite order. */
  readonly deadlock: Answer;
  /** What a request gets whose database connection is lost. */
  readonly databaseAway: Answer;
  /** A refusal, worded as this generation words one. */
  readonly refusal: (status: number, why: string) => Answer;
  /** Reads a row as this generation shows one; undefined where it could not have stored it. */
  readonly readRow: (json: Json) => Row | undefined;
  readonly writeRow: (row: Row) => string;
  /** The product types that it knows, by `type`. */
  readonly productTypes: Readonly<Record<string, string>>;
  /** The server starts again. Answers why it does not. */
  readonly restart: (realm: Realm) => string | undefined;
  readonly audience: string | readonly string[];
  /** Seconds that an access token of a provider, and of anybody else, is good for. */
  readonly lifetime: { readonly provider: number; readonly other: number };
  readonly collation: string;
}
