import type { Operation, RequestParts } from "../operations/operation";
import type { HttpRequest } from "../transport/attempt";
import type { ReadOptions } from "./option-tables";
import type { Settings } from "./settings";

/** An operation as a request, without its token. */
export const requestOf = <I, A>(
  { method, path }: Operation<I, A>,
  { query, body }: RequestParts<I>,
  own: ReadOptions,
  jobId: string,
  { base, headers, project: shared }: Settings,
): HttpRequest => {
  const project = own.project === undefined ? shared : own.project;
  const added: Record<string, string> = {};
  for (const [name, text] of Object.entries({ ...headers, ...own.headers }))
    if (text !== undefined) added[name] = text;
  return {
    method,
    url: `${base.origin}${base.prefix}${path}${query ? `?${query}` : ""}`,
    headers: {
      accept: "application/json",
      ...added,
      "job-id": jobId,
      ...(project ? { project } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    },
    body,
  };
};
