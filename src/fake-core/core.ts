import { checkCore, checkFault, checkSeed } from "./checks/calls";
import { FaultPlan } from "./faults/fault";
import { core2 } from "./generations/core2/core2";
import { documented } from "./generations/documented/documented";
import type { Generation, Realm } from "./generations/generation";
import type { FakeGeneration } from "./generations/names";
import { keepInternals } from "./internals";
import type { FakeCore, FakeCoreOptions } from "./options";
import type { FakeRequest } from "./requests";
import { readSeed } from "./seed";
import { productsOf } from "./shown";
import { handlersOf, type Site } from "./site";
import { Store } from "./store";
import { Keys } from "./tokens/keys";
import { tokenMakers } from "./tokens/makers";
import { Sessions } from "./tokens/sessions";

const GENERATIONS: Readonly<Record<FakeGeneration, Generation>> = { core2, documented };

/**
 * A UCloud Core in memory, as handlers for Mock Service Worker. It answers `products.v2` and the
 * token calls as the recorded Cores do: status, body, defaults, paging, rights, one transaction a bulk.
 *
 * @example
 * ```ts
 * const core = fakeCore({ baseUrl: "https://cloud.example" });
 * const server = setupServer(...core.handlers);
 * server.listen();
 * ```
 * A mistake of the test is a `TypeError` that says what was expected, here and at every call.
 * @since 0.1.0
 */
export const fakeCore = (options: FakeCoreOptions): FakeCore => {
  checkCore(options);
  const generation = GENERATIONS[options.generation ?? "core2"];
  const base = new URL(options.baseUrl);
  const realm = realmOf(options, base, generation);
  const faults = new FaultPlan();
  const requests: FakeRequest[] = [];
  let isDown = false;
  const site: Site = {
    base,
    generation,
    realm,
    isDown: () => isDown,
    record: (request) => void requests.push(request),
    nextFault: (operation) => faults.next(operation),
  };
  const core: FakeCore = {
    handlers: handlersOf(site),
    get products() {
      return productsOf(realm.store.rows, generation);
    },
    get requests() {
      return [...requests];
    },
    seed: (seeds, seedOptions = {}) => {
      checkSeed(seeds, seedOptions);
      seedStore(seeds, seedOptions.categories ?? [], realm.store, generation);
    },
    reset: () => {
      realm.store.clear();
      faults.clear();
      requests.length = 0;
      isDown = false;
    },
    fault: (operation, name, faultOptions = {}) => {
      checkFault(operation, name, faultOptions);
      return faults.add({ operation, name, options: faultOptions });
    },
    restart: () => {
      const problem = generation.restart(realm);
      isDown = problem !== undefined;
      if (problem !== undefined) throw new Error(`The fake Core does not start again: ${problem}`);
    },
    ...tokenMakers(generation, realm),
  };
  keepInternals(core, { realm, generation });
  return core;
};

const realmOf = (options: FakeCoreOptions, base: URL, generation: Generation): Realm => {
  const collation = options.collation ?? generation.collation;
  return {
    world: {
      providers: options.providers ?? ["example"],
      users: options.users,
      projects: options.projects ?? [],
      wallets: options.wallets ?? [],
    },
    store: new Store(collation),
    keys: new Keys(),
    sessions: new Sessions(),
    site: base,
    collation,
    now: () => Date.now(),
  };
};

const seedStore = (
  seeds: Parameters<FakeCore["seed"]>[0],
  categories: readonly Readonly<Record<string, unknown>>[],
  store: Store,
  generation: Generation,
): void => {
  const rows = seeds.map((seed) => readSeed(seed, generation));
  store.put(rows);
  for (const { category } of rows) if (!store.category(category)) store.define(category);
  for (const category of categories) {
    // Read as part of a row: a category has no other form on the wire.
    const type = Object.keys(generation.productTypes)[0];
    const row = readSeed({ type, name: "-", price: 0, productType: "", category }, generation);
    store.define(row.category);
  }
};
