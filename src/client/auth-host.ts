import { guest } from "../auth/bearer";
import type { AuthHost } from "../auth/strategy";
import { Call } from "../transport/call";
import { sendForJson } from "./decode";
import type { Settings } from "./settings";

/** Sends renewals as the client sends its calls, but without hooks, headers and token. */
export const authHost = ({ base, secrets, timeout, policy, http, budget }: Settings): AuthHost => ({
  isCrossOrigin: globalThis.location?.origin !== base.origin,
  startCall: ({ operation, advice }, signal) =>
    new Call({
      operation,
      jobId: undefined,
      secrets: secrets.scope(),
      advice,
      timeout,
      signals: [signal],
    }),
  send: ({ path }, request, call) => {
    const url = base.origin + base.prefix + path;
    const headers = { accept: "application/json", ...request.headers };
    const sent = { ...request, method: "POST", url, headers } as const;
    return sendForJson({ request: sent, call, http, policy, budget, source: guest });
  },
});
