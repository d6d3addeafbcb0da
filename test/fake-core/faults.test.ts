import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { FAULTS } from "../../src/fake-core/faults/table";
import { exchanges } from "../wire/support/exchanges";
import { aCore, BASE, browse, create, storage } from "./support/a-core";

describe("a fault", () => {
  const core = aCore();
  const statuses = async (count: number): Promise<readonly number[]> => {
    const found: number[] = [];
    for (let i = 0; i < count; i++) found.push((await browse()).status);
    return found;
  };

  it("strikes until reset", async () => {
    core.fault("browse", "html-502");
    expect(await statuses(3)).toEqual([502, 502, 502]);
    core.reset();
    expect(await statuses(1)).toEqual([200]);
  });

  it("strikes as often as told", async () => {
    core.fault("browse", "plain-503", { times: 2 });
    expect(await statuses(3)).toEqual([503, 503, 200]);
  });

  it("strikes every nth time", async () => {
    core.fault("browse", "html-502", { times: 2, every: 3 });
    expect(await statuses(9)).toEqual([200, 200, 502, 200, 200, 502, 200, 200, 200]);
  });

  it("can be lifted", async () => {
    const lift = core.fault("browse", "html-502");
    lift();
    expect(await statuses(1)).toEqual([200]);
  });

  it("leaves other operations alone", async () => {
    core.fault("create", "html-502");
    expect(await statuses(1)).toEqual([200]);
  });

  it("delays an answer", async () => {
    core.fault("browse", "slow", { delay: 20 });
    const start = performance.now();
    expect(await statuses(1)).toEqual([200]);
    expect(performance.now() - start).toBeGreaterThanOrEqual(19);
  });

  it("can lose the answer of a create that takes effect", async () => {
    core.fault("create", "answer-lost");
    await expect(create([storage("a")], core.providerToken("example"))).rejects.toThrow();
    expect(core.products).toHaveLength(1);
  });

  it("says what Retry-After it was given", async () => {
    core.fault("browse", "plain-429", { retryAfter: "7" });
    expect((await browse()).headers.get("retry-after")).toBe("7");
  });
});

describe("every fault", () => {
  const core = aCore();
  const expected: Readonly<
    Record<keyof typeof FAULTS, number | "fails" | "waits" | "breaks" | "grows">
  > = {
    slow: 200,
    "network-error": "fails",
    "answer-lost": "fails",
    "stalled-headers": "waits",
    "stalled-body": "breaks",
    "slow-body": 200,
    "reset-after-headers": "breaks",
    "reset-in-body": "breaks",
    "endless-body": "grows",
    "broken-gzip": "breaks",
    "html-502": 502,
    "plain-503": 503,
    "empty-504": 504,
    "empty-500": 500,
    "html-413": 413,
    "plain-429": 429,
    "429-seconds": 429,
    "429-date": 429,
    "429-past-date": 429,
    "429-garbage": 429,
    "redirect-elsewhere": 307,
    "redirect-loop": 307,
    "html-200": 200,
    "empty-200": 200,
    "truncated-200": 200,
    "wrong-shape-200": 200,
    "no-content-204": 204,
    unauthorized: 401,
    forbidden: 403,
    "server-error": 500,
    overloaded: 408,
    deadlock: 400,
    "database-away": 400,
  };
  const fetched = (patience: number): Promise<Response> =>
    fetch("https://cloud.example/ucloud/api/products/v2/browse", {
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });

  it.each(Object.entries(expected))("is what it is called: %s", async (name, outcome) => {
    if (!Object.hasOwn(FAULTS, name)) throw new Error(`no fault ${name}`);
    // Checked above: a key of the table.
    core.fault("browse", name as keyof typeof FAULTS, { delay: name === "slow-body" ? 0 : 1 });
    if (outcome === "fails" || outcome === "waits") return expect(fetched(50)).rejects.toThrow();
    const response = await fetched(name === "stalled-body" ? 200 : 5000);
    if (outcome === "grows") {
      const reader = response.body?.getReader();
      for (let chunk = 0; chunk < 100; chunk++) expect((await reader?.read())?.done).toBe(false);
      void reader?.cancel();
      return;
    }
    if (outcome === "breaks") return expect(response.text()).rejects.toThrow();
    expect(response.status).toBe(outcome);
    await response.text();
  });
});

describe("a client that leaves", () => {
  const core = aCore();

  it("settles what waits before the headers, however long the delay", async () => {
    core.fault("browse", "stalled-headers", { delay: 60_000 });
    const leaving = new AbortController();
    const request = new Request(`${BASE}/api/products/v2/browse`, { signal: leaving.signal });
    const answer = getResponse([...core.handlers], request);
    setImmediate(() => leaving.abort());
    expect((await answer)?.type).toBe("error");
  });
});

describe.each(["core2", "documented"] as const)("a database that is away, on %s", (generation) => {
  const core = aCore({ generation });
  const recorded = exchanges.find(
    ({ topic, name }) =>
      topic === `${generation}/database-away` && /^create-(terminated|empty-answer)$/.test(name),
  );

  it("is told in the recorded words, and the same bulk is stored later", async () => {
    core.fault("create", "database-away", { times: 1 });
    const token = core.providerToken("example");
    const answer = await create([storage("a")], token);
    const firstLine = (body: string): string => body.replace(/\\n.*/s, "");
    expect(answer.status).toBe(recorded?.response.status);
    expect(firstLine(await answer.text())).toBe(firstLine(recorded?.response.body ?? ""));
    expect(core.products).toEqual([]);
    expect((await create([storage("a")], token)).status).toBe(200);
  });
});
