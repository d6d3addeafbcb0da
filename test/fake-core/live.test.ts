import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { runLive } from "../../scripts/conformance/live-contract";
import { bundleOfTests } from "../support/bundle";
import { aCore, BASE } from "./support/a-core";

describe.each(["core2", "documented"] as const)("the live check, on a fake %s", (generation) => {
  const core = aCore({ generation });

  it("finds the client's contract kept, and says what it left behind", async () => {
    const lines: string[] = [];
    const { failed } = await runLive({
      url: BASE,
      provider: "example",
      providerToken: core.providerRefreshToken("example"),
      userToken: core.userToken({ username: "alice" }),
      run: "test",
      write: (line) => lines.push(line),
    });
    expect(failed, lines.join("\n")).toBe(0);
    const names = core.products.map(({ category, name }) => `example/${category.name}/${name}`);
    expect(lines.at(-2)).toBe(`left behind (no Core can delete them): ${names.join(", ")}`);
  });

  it("finds a Core that does not keep it", async () => {
    core.fault("retrieve", "wrong-shape-200");
    const lines: string[] = [];
    const { failed } = await runLive({
      url: BASE,
      provider: "example",
      providerToken: core.providerToken("example"),
      run: "test",
      write: (line) => lines.push(line),
    });
    expect(failed).toBeGreaterThan(0);
    expect(lines.join("\n")).toContain("FAILED  reads a product back");
    expect(lines.join("\n")).toContain("skipped what needs a user");
  });

  it("fails every line where nothing could be published, and leaves nothing behind", async () => {
    const lines: string[] = [];
    await runLive({
      url: BASE,
      provider: "somebody-else",
      providerToken: core.providerToken("example"),
      run: "test",
      write: (line) => lines.push(line),
    });
    expect(lines.filter((line) => line.startsWith("ok"))).toEqual([]);
    expect(lines.at(-2)).toBe("left behind: nothing");
  });

  it("asks the Core for a bulk that is refused in part", async () => {
    await runLive({
      url: BASE,
      provider: "example",
      providerToken: core.providerToken("example"),
      run: "test",
      write: () => {},
    });
    const bulks = core.requests.filter(({ operation }) => operation === "create");
    const mixed = bulks
      .map(({ body }) => JSON.stringify(body))
      .find((text) => /-fresh"/.test(text));
    expect(mixed).toContain('"SDK-LIVE-TEST"');
    expect(core.products.some(({ category }) => category.name !== "sdk-live-test")).toBe(false);
  });
});

describe("the live check's command", () => {
  const program = bundleOfTests(new URL("../../scripts/conformance/live.ts", import.meta.url));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program(), ...args], {
      encoding: "utf8",
      env: { ...process.env, UCLOUD_PROVIDER_TOKEN: "token" },
    });

  it.each([
    [
      "a URL without a scheme",
      ["--url", "cloud.example", "--provider", "p"],
      /^--url: expected an http\(s\) URL/,
    ],
    ["an option that it does not have", ["--urll", "x"], /^Unknown option '--urll'/],
    ["a file that is not there", ["--provider-token-file", "no-such-file"], /^ENOENT/],
  ])("says in a line what is wrong with %s", (_, args, message) => {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(2);
  });
});
