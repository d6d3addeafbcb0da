import * as E from "fp-ts/Either";
import { map } from "fp-ts/Either";
import * as T from "fp-ts/Task";
import { guest } from "../auth/bearer";
import type { AuthHost } from "../auth/strategy";
import type { Answer } from "../transport/attempt";
import { Call } from "../transport/call";
import { sendWithRetries } from "../transport/send";
import { readJson } from "./decode";
import type { Settings } from "./settings";

/** The origin of the page, where there is one. */
const pageOrigin = (): string | undefined => globalThis.location?.origin;

/** Sends renewals as the client sends its calls, but without hooks, headers and token. */
export const authHost = ({ base, secrets, timeout, policy, http, budget }: Settings): AuthHost => ({
  isCrossOrigin: pageOrigin() !== base.origin,
  startCall: ({ operation, advice }, signal) =>
    new Call({
      operation,
      jobId: undefined,
      secrets: secrets.scope(),
      advice,
      timeout,
      signals: [signal],
    }),
  send: ({ path }, { headers, ...rest }, call) => {
    const request = {
      method: "POST" as const,
      url: base.origin + base.prefix + path,
      headers: { accept: "application/json", ...headers },
      ...rest,
    };
    return T.map(
      E.flatMap((answer: Answer) =>
        map((json: unknown) => ({ status: answer.status, json }))(readJson(answer, call)),
      ),
    )(sendWithRetries({ request, call, http, policy, budget, source: guest }));
  },
});
