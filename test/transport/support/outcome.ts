import { getEventListeners } from "node:events";
import { isProductsError, type ProductsError } from "../../../src/index";

/** The error that a call rejects with; that it succeeds, or rejects with anything else, is a fault. */
export const failureOf = async (call: Promise<unknown>): Promise<ProductsError> => {
  try {
    await call;
  } catch (error) {
    if (isProductsError(error)) return error;
    throw error;
  }
  throw new Error("the call succeeded");
};

export const listenersOf = (signal: AbortSignal): number =>
  getEventListeners(signal, "abort").length;

/** Timers that keep the process alive. */
export const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

export interface Signalled<A> {
  readonly promise: Promise<A>;
  readonly resolve: (value: A) => void;
}

/** A promise, and what fulfils it. */
export const signalled = <A = void>(): Signalled<A> => {
  let resolve: (value: A) => void = () => {};
  const promise = new Promise<A>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
};

export const never = (): Promise<never> => new Promise(() => {});
