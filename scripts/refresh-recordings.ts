/**
 * Takes over a folder of recordings into `test/wire/recorded`: `npm run wire -- FOLDER`. The
 * folder has the form that its README describes; files that it no longer has go.
 */
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const GENERATIONS = ["core2", "documented"];
const TARGET = fileURLToPath(new URL("../test/wire/recorded", import.meta.url));

/** What would otherwise show up as a strange failure of a test. */
const check = async (folder: string): Promise<void> => {
  for (const generation of GENERATIONS) {
    const files = await readdir(join(folder, generation));
    for (const needed of ["states.json", "world.json"])
      if (!files.includes(needed))
        throw new Error(`${generation}/${needed} is missing in ${folder}`);
    for (const file of files) JSON.parse(await readFile(join(folder, generation, file), "utf8"));
  }
};

const refresh = async (folder: string): Promise<void> => {
  if (resolve(folder) === resolve(TARGET)) throw new Error(`${folder} is the copy itself`);
  await check(folder);
  await rm(TARGET, { recursive: true, force: true });
  await mkdir(TARGET, { recursive: true });
  for (const part of ["README.md", ...GENERATIONS])
    await cp(join(folder, part), join(TARGET, part), { recursive: true });
};

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: npm run wire -- FOLDER (a folder with README.md, core2 and documented)");
  process.exitCode = 1;
} else {
  await refresh(folder);
  console.log(`${TARGET} is as ${folder} is; look at the difference before you commit it`);
}
