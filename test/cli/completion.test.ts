import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environment, run } from "./support/run";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

const isThere = (shell: Shell): boolean => {
  try {
    execFileSync(shell, ["-c", "exit"]);
    return true;
  } catch {
    return false;
  }
};

const ZSHRC = `
PS1='> '
autoload -Uz compinit; compinit -D -u
source ./script.zsh
LISTMAX=1000
bindkey '^I' list-choices
stty -echo cols 200 rows 200
`;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "completion-"));
  writeFileSync(join(folder, "catalog.yaml"), "");
  writeFileSync(join(folder, ".zshrc"), ZSHRC);
  for (const shell of SHELLS)
    writeFileSync(join(folder, `script.${shell}`), (await run(["completion", shell])).stdout);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What each shell says to a line whose last word is to be completed. */
const ASK: Readonly<Record<Shell, (line: string) => string>> = {
  bash: (line) => `
    source ./script.bash
    COMP_WORDS=(${line.replace(/ $/, " ''")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _ucloud_products; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (line) => `source ./script.fish; complete -C '${line}'`,
  // zsh completes in a terminal alone: in a pseudo terminal the line and a tab are typed.
  zsh: (line) => `
    zmodload zsh/zpty
    zpty shell 'ZDOTDIR=. zsh -i'
    zpty -r shell output '*> *'
    zpty -w -n shell '${line}'$'\\t'
    zpty -r shell output $'*\\n> *'
    print -r -- "$output"
    zpty -d shell`,
};

const completions = (shell: Shell, line: string): string =>
  execFileSync(shell, ["-c", ASK[shell](line)], {
    cwd: folder,
    encoding: "utf8",
    env: environment({ TERM: "dumb", HOME: folder }),
  });

describe.each(SHELLS)("completion in %s", (shell) => {
  const test = it.skipIf(!isThere(shell));

  test("of commands", () => {
    const shown = completions(shell, "ucloud-products p");
    for (const name of ["plan", "prices", "publish", "pull"]) expect(shown).toContain(name);
    expect(shown).not.toContain("verify");
  });

  test("of flags, the command's own and global ones", () => {
    const shown = completions(shell, "ucloud-products publish --");
    for (const flag of ["yes", "force", "skip-refused", "token-file", "url"])
      expect(shown).toContain(`--${flag}`);
    expect(shown).not.toContain("--port");
  });

  test("of a flag's values", () => {
    const shown = completions(shell, "ucloud-products plan --format ");
    for (const format of ["text", "json", "markdown"]) expect(shown).toContain(format);
  });

  test("of files and of words", () => {
    expect(completions(shell, "ucloud-products plan ca")).toContain("catalog.yaml");
    const words = completions(shell, "ucloud-products completion ");
    for (const name of SHELLS) expect(words).toMatch(new RegExp(`\\b${name}\\b(?!\\.)`));
  });
});
