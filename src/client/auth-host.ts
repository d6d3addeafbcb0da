import { isLeft, map } from "fp-ts/Either";
import { guest } from "../auth/bearer";
import type { AuthHost } from "../auth/recipe";
import { Call } from "../transport/call";
import { sendWithRetries } from "../transport/send";
import { readJson } from "./decode";
import type { Settings } from "./settings";

/** The origin of the page, where there is one. */
const pageOrigin = (): string | undefined => globalThis.location?.origin;

/** Sends renewals as the client sends its calls, but without hooks, headers and token. */
export const authHost = ({ base, secrets, timeout, policy, http, budget }: Settings): AuthHost => ({
  isCrossOrigin: pageOrigin() !== base.origin,
  secrets,
  startCall: (signal, operation) =>
    new Call({
      operation,
      jobId: undefined,
      redact: secrets.redact,
      timeout,
      signals: [signal],
    }),
  send: async ({ path, headers, ...rest }, call) => {
    const url = base.origin + base.prefix + path;
    const request = {
      method: "POST" as const,
      url,
      headers: { accept: "application/json", ...headers },
      ...rest,
    };
    const answer = await sendWithRetries({ request, call, http, policy, budget, source: guest })();
    if (isLeft(answer)) return answer;
    const { status } = answer.right;
    return map((json: unknown) => ({ status, json }))(readJson(answer.right, call));
  },
});
