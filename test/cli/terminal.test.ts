import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { SMALL } from "./support/catalogs";
import { COMMAND, environment, run } from "./support/run";
import { Scene } from "./support/served";

const ESCAPE = "\u001b[";

/** Can a pseudo terminal be had? `script` is a part of util-linux. */
const hasTerminal = (() => {
  try {
    execFileSync("script", ["-qec", "true", "/dev/null"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe("colours", () => {
  const scene = new Scene();
  const colored = async (
    env: Readonly<Record<string, string>>,
    ...args: string[]
  ): Promise<boolean> => {
    scene.write("catalog.yaml", SMALL);
    const options = { cwd: scene.folder, env: { UCLOUD_URL: scene.url, ...env } };
    return (await run(["plan", "catalog.yaml", ...args], options)).stdout.includes(ESCAPE);
  };

  it("follow --color, then NO_COLOR, then FORCE_COLOR, then the terminal", async () => {
    expect(await colored({})).toBe(false);
    expect(await colored({ FORCE_COLOR: "1" })).toBe(true);
    expect(await colored({ FORCE_COLOR: "0" })).toBe(false);
    expect(await colored({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(await colored({ FORCE_COLOR: "1", NO_COLOR: "" })).toBe(true);
    expect(await colored({ NO_COLOR: "1" }, "--color", "always")).toBe(true);
    expect(await colored({ FORCE_COLOR: "1" }, "--color", "never")).toBe(false);
  });

  it("are in no JSON and no Markdown", async () => {
    expect(await colored({ FORCE_COLOR: "1" }, "--json")).toBe(false);
    expect(await colored({ FORCE_COLOR: "1" }, "--format", "markdown")).toBe(false);
  });
});

describe.skipIf(!hasTerminal)("on a terminal", () => {
  const scene = new Scene();

  /** Runs a command line in a pseudo terminal, types an answer to its question, and returns what it shows. */
  const inTerminal = async (
    line: string,
    answer?: string,
  ): Promise<{ readonly shown: string; readonly code: number }> => {
    const child = spawn("script", ["-qec", `${process.execPath} ${COMMAND} ${line}`, "/dev/null"], {
      cwd: scene.folder,
      env: environment({ UCLOUD_URL: scene.url, UCLOUD_TOKEN: scene.token, TERM: "xterm" }),
    });
    let shown = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      shown += text;
      if (answer !== undefined && shown.includes("[y/N]")) {
        child.stdin.write(answer);
        answer = undefined;
      }
    });
    const [code] = await once(child, "close");
    return { shown, code };
  };

  it("a yes publishes", async () => {
    scene.write("catalog.yaml", SMALL);
    const { shown, code } = await inTerminal("publish catalog.yaml", "yes\n");
    expect(shown).toContain(`Publish 3 products to ${scene.url}? [y/N] `);
    expect(shown).toContain(`${ESCAPE}32m`);
    expect(code).toBe(0);
    expect(scene.core.products).toHaveLength(3);
  });

  it.each([
    ["no", "n\n", 4],
    ["nothing but Enter", "\n", 4],
    ["the end of the input (Ctrl-D)", "\u0004", 4],
    ["Ctrl-C", "\u0003", 130],
  ])("%s publishes nothing", async (_, answer, exit) => {
    scene.write("catalog.yaml", SMALL);
    const { shown, code } = await inTerminal("publish catalog.yaml", answer);
    expect(shown).toContain("Nothing was sent.");
    expect(code).toBe(exit);
    expect(scene.core.products).toHaveLength(0);
  });

  it("progress is one line that goes away, and not there with --quiet", async () => {
    scene.write("catalog.yaml", SMALL);
    const { shown } = await inTerminal("plan catalog.yaml");
    expect(shown).toContain(`\r${ESCAPE}KReading ${scene.url} …\r${ESCAPE}K`);
    expect((await inTerminal("plan catalog.yaml --quiet")).shown).not.toContain("Reading");
  });
});
