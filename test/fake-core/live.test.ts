import { describe, expect, it } from "vitest";
import { runLive } from "../../scripts/conformance/live-contract";
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
});
