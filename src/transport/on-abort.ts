import { tryTo } from "../errors/try-to";

/** What is needed of a signal: an `AbortSignal`, a polyfill, or a signal of another realm. @since 0.2.0 */
export interface SignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Those who follow a signal, and their one listener on it. */
interface Followers {
  readonly all: Set<() => void>;
  readonly tell: () => void;
}

const followed = new WeakMap<SignalLike, Followers>();

const follow = (signal: SignalLike): Followers => {
  const all = new Set<() => void>();
  const tell = (): void => {
    // Where one throws, the other calls on this signal end all the same.
    for (const follower of [...all]) tryTo(follower);
  };
  signal.addEventListener("abort", tell);
  const followers = { all, tell };
  followed.set(signal, followers);
  return followers;
};

/**
 * Runs `follower` when the signal fires, and returns a function that stops following. However many
 * calls share a signal, it has one listener, which the last of them removes: Node takes more than
 * ten for a leak.
 */
export const onAbort = (signal: SignalLike, follower: () => void): (() => void) => {
  const { all, tell } = followed.get(signal) ?? follow(signal);
  all.add(follower);
  return () => {
    if (!all.delete(follower) || all.size > 0) return;
    signal.removeEventListener("abort", tell);
    followed.delete(signal);
  };
};
