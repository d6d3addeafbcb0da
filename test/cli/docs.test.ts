import { execFile } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { EXIT_MEANINGS } from "../../src/cli/exit";
import { COMMAND, environment } from "./support/run";
import { Scene } from "./support/served";

const PAGE = "docs/command.md";
/** The address of the page's Core. */
const ADDRESS = "https://cloud.example";

const BLOCK = /^```(yaml|console)\n(.*?)^```\n/gms;
const FILE_NAME = /^# (\S+\.yaml)\n/;

const scene = new Scene();

/** Runs the lines of a block in one shell, and writes them with what they print. */
const session = async (block: string, script: string[]): Promise<string> => {
  let text = "";
  for (const [line, command = ""] of block.matchAll(/^\$ (.*)$/gm)) {
    script.push(command.replaceAll(ADDRESS, scene.url));
    const quiet = script.slice(0, -1).filter((before) => before.startsWith("export "));
    const { stdout } = await promisify(execFile)(
      "sh",
      ["-c", [...quiet, `{ ${script.at(-1)}; } 2>&1 || true`].join("\n")],
      { cwd: scene.folder, env: environment({ UCLOUD_TOKEN: scene.token, PATH: pathWith() }) },
    );
    text += `${line}\n${stdout.replaceAll(scene.url, ADDRESS)}`;
  }
  return text;
};

const pathWith = (): string => `${scene.folder}:${process.env.PATH}`;

it("the page shows what the command prints; npx vitest -u writes it anew", {
  timeout: 120_000,
}, async () => {
  scene.write("ucloud-products", `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
  chmodSync(`${scene.folder}/ucloud-products`, 0o755);
  const page = readFileSync(PAGE, "utf8");
  const script: string[] = [];
  let written = "";
  let end = 0;
  for (const { 0: whole, 1: kind, 2: block = "", index } of page.matchAll(BLOCK)) {
    written += page.slice(end, index);
    end = index + whole.length;
    const name = FILE_NAME.exec(block)?.[1];
    if (kind === "yaml" && name !== undefined) scene.write(name, block.replace(FILE_NAME, ""));
    written +=
      kind === "console" ? `\`\`\`console\n${await session(block, script)}\`\`\`\n` : whole;
  }
  await expect(written + page.slice(end)).toMatchFileSnapshot(`../../${PAGE}`);
});

it("the page knows every exit code", () => {
  const page = readFileSync(PAGE, "utf8");
  for (const code of Object.keys(EXIT_MEANINGS)) expect(page).toContain(`| ${code} | `);
});
