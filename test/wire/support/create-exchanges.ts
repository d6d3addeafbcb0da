import { type Exchange, exchanges } from "./exchanges";
import { type Unwritable, unwritable } from "./json-text";

const TOPIC =
  /^core2\/create-|^documented\/(create|accepts|rejects|blank-description)$|\/(callers|category-type|database-away)$/;

/** Every create of the recordings. */
export const creates: readonly Exchange[] = exchanges.filter(
  ({ topic, request }) =>
    TOPIC.test(topic) && request.method === "POST" && request.path === "/api/products/v2",
);

/** Why a body can't be given to the client at all. */
export type LeftOut = Unwritable | "no body" | "bytes that are no UTF-8" | "too long to be kept";

export const leftOut = ({ request }: Exchange): LeftOut | undefined => {
  if (request.bodyBase64 !== undefined) return "bytes that are no UTF-8";
  if (request.bodyOmitted !== undefined) return "too long to be kept";
  return request.body === null ? "no body" : unwritable(request.body);
};

/** Those whose body a client could have written. */
export const writable: readonly Exchange[] = creates.filter((one) => leftOut(one) === undefined);

/** Exchanges of different topics can have one name. */
export const titled = (list: readonly Exchange[]): readonly (readonly [string, Exchange])[] =>
  list.map((exchange) => [`${exchange.topic} ${exchange.name}`, exchange]);
