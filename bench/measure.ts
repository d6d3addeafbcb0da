/** Several ways to do one thing, timed side by side. */
export interface Contest {
  readonly title: string;
  readonly rivals: Readonly<Record<string, () => unknown>>;
  readonly rounds: number;
  readonly claims: readonly Claim[];
}

/** How much longer than another a rival may take. */
interface Claim {
  readonly of: string;
  readonly to: string;
  /** Times as long at the most; without it the ratio is for information. */
  readonly atMost?: number;
}

export interface Ratio extends Claim {
  readonly title: string;
  /** Median, lowest and highest of the blocks. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Outcome {
  readonly title: string;
  readonly rounds: number;
  /** ms, the median of all rounds. */
  readonly times: ReadonlyMap<string, number>;
  readonly ratios: readonly Ratio[];
}

/** A ratio of medians each: how far they lie apart says how much to trust them. */
const BLOCKS = 7;
/** For the just-in-time compiler, of the rounds that count. */
const WARM_UP = 0.3;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

type Times = Map<string, number[]>;

/** Each round runs every rival once, and begins with another one: none has the others' garbage. */
const runRounds = async (rivals: Contest["rivals"], rounds: number): Promise<Times> => {
  const entries = Object.entries(rivals);
  const times: Times = new Map(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % entries.length;
    for (const [name, run] of [...entries.slice(first), ...entries.slice(0, first)]) {
      const started = performance.now();
      const result = run();
      // An `await` of what is there already would be a part of the time.
      if (result instanceof Promise) await result;
      times.get(name)?.push(performance.now() - started);
    }
  }
  return times;
};

/** Interleaved rounds, in blocks: what disturbs the machine meets all rivals alike. */
export const measure = async ({ title, rivals, rounds, claims }: Contest): Promise<Outcome> => {
  await runRounds(rivals, Math.ceil(rounds * WARM_UP));
  const blocks: Times[] = [];
  for (let block = 0; block < BLOCKS; block++)
    blocks.push(await runRounds(rivals, Math.ceil(rounds / BLOCKS)));
  const medianIn = (block: Times, name: string): number => median(block.get(name) ?? []);
  return {
    title,
    rounds,
    times: new Map(
      Object.keys(rivals).map((name) => [name, median(blocks.flatMap((b) => b.get(name) ?? []))]),
    ),
    ratios: claims.map((claim) => {
      const ratios = blocks.map((b) => medianIn(b, claim.of) / medianIn(b, claim.to));
      const low = Math.min(...ratios);
      const high = Math.max(...ratios);
      return { ...claim, title, median: median(ratios), low, high };
    }),
  };
};
