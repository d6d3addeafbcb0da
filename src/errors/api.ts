import { shorten } from "../codec/show";
import { type ApiReason, reasonOf, withoutDump } from "./api-reason";
import { ProductsErrorBase } from "./base";
import { type CommonErrorMessage, readCommonErrorMessage } from "./common-error-message";
import type { ErrorContext } from "./context";

interface Details {
  /** Undefined for a redirect in a browser, which hides it. */
  readonly status: number | undefined;
  readonly text: string;
  /** The origin of a redirect's target, where the runtime shows it. */
  readonly target?: string | undefined;
  /** ms */
  readonly retryAfter?: number | undefined;
}

/** So that the advice behind it stays in the message. */
const MAX_WHY = 120;

/** What a person can do about it, where the operation has no advice of its own. */
const ADVICE: Readonly<Record<ApiReason, string>> = {
  redirect: "redirects are not followed: set baseUrl to the Core itself",
  unauthorized: "check that the token is valid, and that its role allows this",
  forbidden: "check the token, its role, and that the provider and the project are the caller's",
  "not-found": "check the names, and that baseUrl is a UCloud Core",
  conflict: "it contradicts what the Core has stored: read that first",
  "rate-limited": "wait, and call less often",
  rejected: "check what was sent, and any proxy on the way: sent again unchanged, it fails again",
  unavailable: "try again later",
  "server-error":
    "report the time, the provider and the jobId to the Core's operators (Core2 logs no jobId)",
};

/** What nginx, Go and Apache answer to plain http. */
const SPEAKS_HTTPS = /HTTP (request )?(was sent )?to (HTTPS port|an HTTPS server|an SSL-enabled)/;

const adviceOn = (reason: ApiReason, text: string, context: ErrorContext): string => {
  if (SPEAKS_HTTPS.test(text)) return "baseUrl says http, but the server speaks https";
  const isRefusal = reason === "unauthorized" || reason === "forbidden";
  const hint = isRefusal ? context.tokenHint?.() : undefined;
  return hint ?? context.advice?.[reason] ?? ADVICE[reason];
};

/** The Core, or a proxy before it, answered with a status that is no 2xx. @since 0.1.0 */
export class ApiError extends ProductsErrorBase {
  static override readonly kind = "api";
  declare readonly kind: typeof ApiError.kind;
  /** Undefined for a redirect in a browser, which hides it. */
  readonly status: number | undefined;
  /** What it means, the same on both generations. */
  readonly reason: ApiReason;
  /** What the Core said, for people. */
  readonly why: string | undefined;
  /** Stable where it is set. */
  readonly errorCode: string | undefined;
  /** The decoded error message, without secrets. */
  readonly body: CommonErrorMessage | undefined;
  /** How long the server asked to wait, in ms. */
  readonly retryAfter: number | undefined;

  constructor(context: ErrorContext, { status, text, target, retryAfter }: Details) {
    const body = readCommonErrorMessage(text, context.redact);
    const why = body?.why ? withoutDump(body.why) : undefined;
    const reason = reasonOf(status, body?.why ?? undefined);
    const advice = adviceOn(reason, text, context);
    const said = why === undefined ? "" : `: ${shorten(why, MAX_WHY)}`;
    const to = target === undefined ? "" : ` to ${target}`;
    const answer = `${status ?? "a"} ${reason}${to}${said}`;
    super(context, `${context.operation} was answered with ${answer}; ${advice}`);
    this.status = status;
    this.reason = reason;
    this.why = why;
    this.errorCode = body?.errorCode || undefined;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}
