/** Ratios side by side: prints them, and writes them to bench/RESULTS.md. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { callContests } from "./calls";
import { codecContests } from "./codecs";
import { measure, type Outcome } from "./measure";
import { planContest } from "./plan";
import { redactionContest } from "./redaction";
import { report } from "./report";
import { startServer } from "./start-server";

/** In a process of its own, for a heap of its own. */
const runAlone = async (program: URL): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    "--expose-gc",
    fileURLToPath(program),
  ]);
  return stdout.trim();
};

const { url, stop } = await startServer();
const outcomes: Outcome[] = [];
for (const contest of [
  ...codecContests(),
  ...callContests(url),
  redactionContest(),
  planContest(url),
]) {
  const outcome = await measure(contest);
  outcomes.push(outcome);
  for (const { title, of, to, median } of outcome.ratios)
    console.log(`${title}: ${of} : ${to} = ${median.toFixed(2)}`);
}
stop();

const text = report(outcomes, [
  await runAlone(new URL("./million.ts", import.meta.url)),
  await runAlone(new URL("./plan-memory.ts", import.meta.url)),
]);
await writeFile(new URL("./RESULTS.md", import.meta.url), text);
console.log(`\n${text}`);
