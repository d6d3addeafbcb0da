import { vi } from "vitest";

/** A request as a stub sees it: what `fetch` would send. */
export interface SeenRequest {
  readonly request: Request;
  /** ms, on the clock of the test. */
  readonly at: number;
}

export interface StubFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly seen: readonly SeenRequest[];
  /** ms between the requests. */
  readonly waits: () => number[];
}

/** A `fetch` that answers the n-th request, from 1, without a network. */
export const stubFetch = (
  answer: (n: number, request: Request) => Response | Promise<Response>,
): StubFetch => {
  const seen: SeenRequest[] = [];
  return {
    fetch: async (input, init) => {
      const request = input instanceof Request ? input : new Request(input, init);
      seen.push({ request, at: performance.now() });
      return answer(seen.length, request);
    },
    seen,
    waits: () => seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0)),
  };
};

/** Clocks and timers that stand still until they are told; promises go on. */
export const stopTheClock = (now = Date.UTC(2026, 0, 1)): void => {
  vi.useFakeTimers({ now, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
};

/** Lets all timers of a call pass, one after the other. */
export const passTime = async <A>(call: Promise<A>): Promise<A> => {
  const settled = call.then(
    () => {},
    () => {},
  );
  let isOver = false;
  void settled.then(() => {
    isOver = true;
  });
  // A Response's body is read in more than one turn of the event loop.
  for (let turns = 0; !isOver && turns < 500; turns++) {
    await new Promise(setImmediate);
    if (!isOver && turns % 5 === 4) await vi.advanceTimersToNextTimerAsync();
  }
  return call;
};
