import { type HttpHandler, http } from "msw";
import { type Answer, type Call, CLOSED, isAnswer, readCall } from "./call";
import type { Fault } from "./faults/fault";
import { FAULTS } from "./faults/table";
import { wait } from "./faults/wait";
import {
  type Caller,
  type Generation,
  GUEST,
  type Realm,
  ROUTES,
  type Route,
} from "./generations/generation";
import { type FakeRequest, operationOf, requestOf } from "./requests";
import { responseTo } from "./response";

/** What the handlers need of a fake Core. */
export interface Site {
  readonly base: URL;
  readonly generation: Generation;
  readonly realm: Realm;
  /** Why it does not run, or undefined. */
  readonly isDown: () => boolean;
  readonly record: (request: FakeRequest) => void;
  readonly nextFault: (operation: FakeRequest["operation"]) => Fault | undefined;
}

/** One handler for everything below the base URL. */
export const handlersOf = (site: Site): HttpHandler[] => [
  http.all(pathsOf(site.base), async ({ request, cookies }) => {
    const call = await readCall(request, cookies, prefixOf(site.base));
    const route = routeOf(call);
    const caller = site.generation.refuseHead(call) ?? callerOf(call, route, site);
    site.record(requestOf(call, route, caller));
    const serve = (): Answer => answerTo(call, route, caller, site);
    const send = (answer: Answer): Response => responseTo(request, answer, site.generation);
    const fault = site.nextFault(operationOf(route));
    if (fault === undefined) return send(serve());
    await pause(fault, request.signal);
    const { generation } = site;
    return FAULTS[fault.name]({ request, generation, options: fault.options, serve, send });
  }),
];

const prefixOf = (base: URL): string => base.pathname.replace(/\/+$/, "");

// Where the page itself lives, the rest belongs to the page.
const pathsOf = (base: URL): RegExp => {
  const start = `^${escaped(base.origin + prefixOf(base))}`;
  const isShared = globalThis.location?.origin === base.origin;
  return new RegExp(`${start}${isShared ? "/+(api|auth)" : ""}(/|$)`);
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const isRoute = (key: string): key is keyof typeof ROUTES => Object.hasOwn(ROUTES, key);

const routeOf = ({ method, path }: Call): Route | undefined => {
  const key = `${method} ${path}`;
  return isRoute(key) ? ROUTES[key] : undefined;
};

const isKnownPath = (path: string | undefined): boolean =>
  Object.keys(ROUTES).some((key) => key.endsWith(` ${path}`));

const callerOf = (
  call: Call,
  route: Route | undefined,
  { generation, realm }: Site,
): Caller | Answer => (route === undefined ? GUEST : generation.identify(call, route, realm));

const answerTo = (
  call: Call,
  route: Route | undefined,
  caller: Caller | Answer,
  { generation, realm, isDown }: Site,
): Answer => {
  if (isDown()) return CLOSED;
  if (route !== undefined)
    return isAnswer(caller) ? caller : generation.serve[route](call, caller, realm);
  const answer = isAnswer(caller) ? caller : generation.notServed(call, isKnownPath(call.path));
  console.warn(
    `[fake Core] ${call.method} ${call.path ?? "(malformed path)"} is no call of this API: answered ${answer.status}, as the Core does.`,
  );
  return answer;
};

// `slow-body` spreads its delay over the body.
const pause = async (
  { name, options: { delay = 0 } }: Fault,
  signal: AbortSignal,
): Promise<void> => {
  if (delay > 0 && name !== "slow-body") await wait(delay, signal);
};
