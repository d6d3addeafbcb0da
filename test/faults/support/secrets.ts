import { inspect } from "node:util";
import type { Exchange } from "../../transport/support/raw-server";

/** What must not be in anything that a call leaves behind. */
export const SECRETS = {
  bearer: "bearer-SECRET-1f0c/+=",
  refreshToken: "refresh-SECRET-77ab/+=",
  header: "header-SECRET-90 'x' /+=",
} as const;

/** What a careless server says of a request: all of it. */
export const echoOf = ({ request }: Exchange): string =>
  Object.entries(request.headers)
    .map(([name, value]) => `${name}: ${value}`)
    .concat(request.body)
    .join("; ");

/** Every text that an error can be made to show, the hidden ones included. */
export const shownOf = (value: unknown): string => {
  const parts = [
    String(value),
    JSON.stringify(value) ?? "",
    inspect(value, { depth: Infinity, showHidden: true }),
    // As a tool that knows nothing of ours prints it.
    inspect(value, { depth: Infinity, showHidden: true, customInspect: false, getters: true }),
    inspect({ wrapped: new Error("outer", { cause: value }) }, { depth: Infinity }),
  ];
  if (value instanceof Error) parts.push(value.stack ?? "", value.message, shownOf(value.cause));
  return parts.join("\n");
};

/** Which of the secrets a text shows, in one of the forms that a text may carry them in. */
export const secretsIn = (text: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) =>
    [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)].some((form) =>
      text.includes(form),
    ),
  );
