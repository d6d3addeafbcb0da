import {
  type Auth,
  ProductsClient,
  type ProductsClientOptions,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "../../../src/index";
import { PAGE_TEXT, tokenFor } from "../../transport/support/samples";
import { type StubFetch, stubFetch } from "../../transport/support/stub-fetch";

/** ms that an access token of Core2 lives. */
export const LIFE = 10 * 60_000;
export const BASE = "https://core.invalid";

interface Renewing {
  readonly name: string;
  readonly auth: () => Auth;
}

/** The three ways to renew. */
export const RENEWING: readonly [Renewing, Renewing, Renewing] = [
  { name: "providerRefreshToken", auth: () => providerRefreshToken("the-refresh-token") },
  { name: "userRefreshToken", auth: () => userRefreshToken("the-refresh-token") },
  { name: "webSession", auth: () => webSession({ csrfToken: "the-csrf-token" }) },
];

/** An answer to a renewal that each of the three can read. */
export const granted = (accessToken: string, csrfToken = ""): Response =>
  Response.json({ accessToken, csrfToken, responses: [{ accessToken, csrfToken }] });

export interface RenewalStub extends StubFetch {
  readonly renewals: () => readonly Request[];
  readonly calls: () => readonly Request[];
  /** The tokens that the operations carried. */
  readonly tokens: () => (string | null)[];
}

interface Answers {
  /** To the n-th renewal, from 1. */
  readonly renewal?: (n: number, request: Request) => Response | Promise<Response>;
  /** To the n-th request of an operation, from 1. */
  readonly call?: (n: number, request: Request) => Response | Promise<Response>;
}

const isRenewal = ({ url }: Request): boolean => url.includes("/auth/");

/** A Core that grants tokens and answers with an empty page, unless it is told otherwise. */
export const renewalStub = ({
  renewal = () => granted(tokenFor(LIFE)),
  call = () => new Response(PAGE_TEXT),
}: Answers = {}): RenewalStub => {
  const renewals: Request[] = [];
  const calls: Request[] = [];
  const stub = stubFetch((_, request) => {
    if (isRenewal(request)) return renewal(renewals.push(request), request);
    return call(calls.push(request), request);
  });
  return {
    ...stub,
    renewals: () => renewals,
    calls: () => calls,
    tokens: () => calls.map(({ headers }) => headers.get("authorization")),
  };
};

export const clientOf = (
  { fetch }: StubFetch,
  auth: Auth,
  more: Partial<ProductsClientOptions> = {},
): ProductsClient => new ProductsClient({ baseUrl: BASE, auth, fetch, ...more });
