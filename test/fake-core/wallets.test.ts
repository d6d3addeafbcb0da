import { describe, expect, it } from "vitest";
import { aCore, bearer, browse, storage } from "./support/a-core";

const world = {
  projects: [{ id: "project-1", members: { alice: "PI" } }],
  wallets: [
    {
      owner: { user: "alice" },
      category: { provider: "example", name: "disk" },
      quota: 10,
      usage: 4,
    },
    {
      owner: { project: "project-1" },
      category: { provider: "example", name: "disk" },
      quota: 100,
      usage: 0,
    },
  ],
};

describe("wallets on Core2", () => {
  const core = aCore(world);
  const balanceFor = async (headers: Record<string, string>): Promise<number> => {
    core.seed([storage("a")]);
    const page = await (await browse("?includeBalance=true", headers)).json();
    return page.items[0].balance;
  };

  it("are seen by their owner, a user or a project", async () => {
    const alice = bearer(core.userToken({ username: "alice" }));
    expect(await balanceFor(alice)).toBe(6);
    expect(await balanceFor({ ...alice, project: "project-1" })).toBe(100);
    expect(await balanceFor(bearer(core.userToken({ username: "bob" })))).toBe(0);
    expect(await balanceFor({})).toBe(0);
  });
});

describe("wallets on the documented Core", () => {
  const core = aCore({ ...world, generation: "documented" });

  it("decide which products are there at all when balances are asked for", async () => {
    core.seed([storage("a")]);
    const itemsFor = async (headers: Record<string, string>): Promise<number> =>
      (await (await browse("?includeBalance=true", headers)).json()).items.length;
    expect(await itemsFor(bearer(core.userToken({ username: "alice" })))).toBe(1);
    expect(await itemsFor(bearer(core.userToken({ username: "bob" })))).toBe(0);
  });
});
