/** Those who follow a signal, and their one listener on it. */
interface Followers {
  readonly all: Set<() => void>;
  readonly tell: () => void;
}

const followed = new WeakMap<AbortSignal, Followers>();

const follow = (signal: AbortSignal): Followers => {
  const all = new Set<() => void>();
  const tell = (): void => {
    for (const follower of [...all]) follower();
  };
  signal.addEventListener("abort", tell);
  const followers = { all, tell };
  followed.set(signal, followers);
  return followers;
};

/**
 * Runs `follower` when the signal fires; answers how to stop that. However many calls share a
 * signal, it has one listener: Node takes more than ten for a leak, and the last call to end
 * takes it off.
 */
export const onAbort = (signal: AbortSignal, follower: () => void): (() => void) => {
  const { all, tell } = followed.get(signal) ?? follow(signal);
  all.add(follower);
  return () => {
    all.delete(follower);
    if (all.size > 0) return;
    signal.removeEventListener("abort", tell);
    followed.delete(signal);
  };
};
