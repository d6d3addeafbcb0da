/** A point in time, on both clocks. */
export interface Moment {
  /** ms since 1970: it can be set back and forth. */
  readonly wall: number;
  /** ms that only go on; on some systems not while the machine sleeps. */
  readonly steady: number;
}

export const now = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** ms that have passed, by whichever clock shows more. */
export const elapsed = (since: Moment): number => {
  const { wall, steady } = now();
  return Math.max(wall - since.wall, steady - since.steady);
};

/** Has the wall clock been set back to before it? Then the time that has passed is unknown. */
export const isAhead = ({ wall }: Moment): boolean => Date.now() < wall;
