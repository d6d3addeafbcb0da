import { isCut, readWritten, replayClient } from "./client-side";
import { replayFake } from "./fake-side";
import { type Folder, foldersIn } from "./folder";
import { type LeftOut, leftOut, REASONS } from "./left-out";

export interface ReportOptions {
  readonly directory: string;
  readonly generation?: string | undefined;
  readonly write: (line: string) => void;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Names of the exchanges that were not replayed, by class. */
  readonly leftOut: ReadonlyMap<LeftOut, readonly string[]>;
}

interface Tally {
  passed: number;
  failed: number;
  readonly leftOut: Map<LeftOut, string[]>;
}

/** Replays every exchange of a folder twice, a line for each disagreement; says what it left out. */
export const report = async ({ directory, generation, write }: ReportOptions): Promise<Outcome> => {
  const folders = foldersIn(directory, generation);
  const tally: Tally = { passed: 0, failed: 0, leftOut: new Map() };
  for (const folder of folders) await replayFolder(folder, tally, write);
  if (folders.length === 0) {
    write(`${directory} holds no recording: a world.json is missing`);
    tally.failed++;
  }
  for (const [reason, names] of tally.leftOut)
    write(`left out, ${reason} (${REASONS[reason]}): ${names.length}: ${names.join(", ")}`);
  write(`${tally.passed} passed, ${tally.failed} failed`);
  return tally;
};

// An exchange of a form that nobody thought of fails by itself, and does not end the run.
const problemsOf = async (replay: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  try {
    return await replay();
  } catch (error) {
    return [`could not be replayed: ${error}`];
  }
};

const replayFolder = async (
  folder: Folder,
  tally: Tally,
  write: (line: string) => void,
): Promise<void> => {
  const others = folder.topics.flatMap(({ exchanges }) => exchanges);
  const count = (name: string, problems: readonly string[]): void => {
    if (problems.length === 0) tally.passed++;
    else tally.failed++;
    if (problems.length > 0) write(`${name}: ${problems.join("; ")}`);
  };
  const leave = (reason: LeftOut, name: string): void => {
    tally.leftOut.set(reason, [...(tally.leftOut.get(reason) ?? []), name]);
  };
  for (const topic of folder.topics)
    for (const exchange of topic.exchanges) {
      const name = `${folder.name}/${topic.name} ${exchange.name}`;
      const reason = leftOut(exchange, folder.world, others);
      if (reason) leave(reason, name);
      else count(`${name} (fake)`, await problemsOf(() => replayFake(exchange, others, folder)));
      if (!isCut(exchange))
        count(`${name} (client)`, await problemsOf(() => replayClient(exchange)));
    }
  for (const written of folder.written) {
    const name = `${folder.name}/written ${written.name}`;
    const problems = readWritten(written);
    if (problems) count(`${name} (client)`, problems);
    else leave("no product", name);
  }
};
