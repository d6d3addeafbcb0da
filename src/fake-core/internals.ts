import type { Generation, Realm } from "./generations/generation";
import type { FakeCore } from "./options";

/** What the conformance check needs and nobody else: keys to sign odd claims with. */
export interface Internals {
  readonly realm: Realm;
  readonly generation: Generation;
}

const kept = new WeakMap<FakeCore, Internals>();

export const keepInternals = (core: FakeCore, internals: Internals): void => {
  kept.set(core, internals);
};

export const internalsOf = (core: FakeCore): Internals | undefined => kept.get(core);
