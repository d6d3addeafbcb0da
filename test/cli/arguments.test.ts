import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { COMMAND_NAMES } from "../../src/cli/commands";
import { run } from "./support/run";

describe("the command line", () => {
  it.each([
    [["pubish"], 'There is no command "pubish". Did you mean publish?'],
    [["plan", "a.yaml", "--exitcode"], "There is no flag --exitcode. Did you mean --exit-code?"],
    [["plan", "a.yaml", "--url"], "--url needs a value: --url URL."],
    [["plan", "a.yaml", "--url", "--json"], "--url needs a value: --url URL."],
    [["plan", "a.yaml", "--url="], "--url needs a value: --url URL."],
    [["plan", "a.yaml", "--json=yes"], "--json takes no value."],
    [["plan", "a.yaml", "--format", "jsno"], 'not "jsno". Did you mean json?'],
    [["plan", "a.yaml", "--json", "--format", "text"], "--json and --format text contradict"],
    [["plan", "a.yaml", "--timeout", "soon"], "--timeout takes a number from 0.001 to"],
    [["core", "--port", "1.5"], "--port takes an integer from 0 to 65535"],
    [["plan", "a.yaml", "--url", "http://a", "--url", "http://b"], "--url is given twice"],
    [["plan"], "plan needs FILE: ucloud-products plan FILE… [flags]"],
    [["check", "a.yaml", "--yes"], "check takes no --yes. It is a flag of publish."],
    [["list", "a.yaml"], 'list takes no "a.yaml"'],
    [["completion", "bsh"], 'SHELL is one of bash, zsh, fish, and not "bsh". Did you mean bash?'],
    [["diff", "a.yaml"], "diff needs B"],
    [[], "Which command?"],
  ])("%j is a mistake of usage", async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 64, stdout: "" });
  });

  it("takes no token as an argument, and repeats none", async () => {
    const { code, stderr } = await run(["publish", "a.yaml", "--token", "s3cret-t0ken"]);
    expect(code).toBe(64);
    expect(stderr).toContain("use --token-file or UCLOUD_TOKEN");
    expect(stderr).not.toContain("s3cret");
  });
});

describe("help", () => {
  it("lists every command and every exit code", async () => {
    const { code, stdout, stderr } = await run(["help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const name of COMMAND_NAMES) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    for (const exit of [0, 1, 2, 3, 4, 64, 130])
      expect(stdout).toMatch(new RegExp(`^  ${exit} `, "m"));
  });

  it.each(COMMAND_NAMES)("on %s is the same in both spellings", async (name) => {
    const [help, flag] = await Promise.all([run(["help", name]), run([name, "--help"])]);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain(`  ucloud-products ${name}`);
    expect(flag).toEqual(help);
  });

  it("prints the version", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});
