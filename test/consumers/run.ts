// Installs the packed package where its users do, and runs it for real.
// `npm run test:consumers [-- TARBALL [NAME…]]`; without a tarball it packs one, and without names
// all consumers try it.
import { resolve } from "node:path";
import type { Consumer } from "./consumer";
import { consumers } from "./consumers";
import { CoreServer } from "./core-server";
import { emptyFolder, must, REPOSITORY, remove } from "./folder";

const pack = async (folder: string): Promise<string> => {
  const printed = await must("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: REPOSITORY,
  });
  return resolve(folder, printed.trim().split("\n").at(-1) ?? "");
};

const tryOut = async ({ publishes, use }: Consumer, tarball: string): Promise<void> => {
  const server = new CoreServer();
  try {
    remove(await use({ tarball, url: await server.start() }));
  } finally {
    server.stop();
  }
  if (server.wrong.length > 0) throw new Error(server.wrong.join("\n"));
  if (server.created !== (publishes ? 1 : 0))
    throw new Error(`${server.created} bulks were stored; asked: ${server.asked.join(", ")}`);
};

/** Tries one after the other, and counts those that fail. Two of these wait less than one. */
const tryAll = async (waiting: Consumer[], tarball: string): Promise<number> => {
  let failed = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const started = Date.now();
    try {
      await tryOut(next, tarball);
      console.log(`${next.name}: ok`);
    } catch (error) {
      failed++;
      console.log(`${next.name}: FAILED`);
      console.error(error);
    }
    console.log(`  ${Math.round((Date.now() - started) / 1000)} s`);
  }
  return failed;
};

const main = async (): Promise<void> => {
  const packed = emptyFolder("packed");
  const tarball = process.argv[2] ? resolve(process.argv[2]) : await pack(packed);
  const names = process.argv.slice(3);
  const chosen = consumers.filter(({ name }) => names.length === 0 || names.includes(name));
  const waiting = [...chosen];
  const counts = await Promise.all([tryAll(waiting, tarball), tryAll(waiting, tarball)]);
  const failed = counts.reduce((sum, count) => sum + count, 0);
  remove(packed);
  console.log(`consumers: ${chosen.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
};

await main();
