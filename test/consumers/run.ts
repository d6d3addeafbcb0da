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

const tryOut = async (
  { publishes, use }: Consumer,
  given: { readonly tarball: string; readonly url: string },
  server: CoreServer,
): Promise<void> => {
  server.reset();
  remove(await use(given));
  if (server.wrong.length > 0) throw new Error(server.wrong.join("\n"));
  if (server.created !== (publishes ? 1 : 0))
    throw new Error(`${server.created} bulks were stored; asked: ${server.asked.join(", ")}`);
};

const main = async (): Promise<void> => {
  const packed = emptyFolder("packed");
  const tarball = process.argv[2] ? resolve(process.argv[2]) : await pack(packed);
  const server = new CoreServer();
  const url = await server.start();
  let failed = 0;
  const names = process.argv.slice(3);
  const chosen = consumers.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const consumer of chosen) {
    try {
      await tryOut(consumer, { tarball, url }, server);
      console.log(`${consumer.name}: ok`);
    } catch (error) {
      failed++;
      console.log(`${consumer.name}: FAILED`);
      console.error(error);
    }
  }
  server.stop();
  remove(packed);
  console.log(`consumers: ${chosen.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
};

await main();
