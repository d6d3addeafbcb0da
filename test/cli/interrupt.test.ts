import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LARGE, SMALL } from "./support/catalogs";
import { COMMAND, environment } from "./support/run";
import { Scene } from "./support/served";

describe("a process of the command", () => {
  const scene = new Scene();

  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [COMMAND, ...args], {
      cwd: scene.folder,
      env: environment({ UCLOUD_URL: scene.url, UCLOUD_TOKEN: scene.token }),
    });

  it("ends between two bulks on SIGINT, and says what was sent", async () => {
    scene.write("catalog.yaml", LARGE);
    scene.core.fault("create", "slow", { delay: 500 });
    const child = start("publish", "catalog.yaml", "--yes");
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    await scene.requested("POST");
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(stderr).toBe(
      "Sent 700 products in 1 bulk. Publishing again sends the rest.\nerror: Interrupted before all was sent.\n",
    );
    expect(code).toBe(130);
    expect(scene.core.products).toHaveLength(700);
  });

  it("prints what was sent before a SIGINT as JSON, with its job ids", async () => {
    scene.write("catalog.yaml", LARGE);
    scene.core.fault("create", "slow", { delay: 500 });
    const child = start("publish", "catalog.yaml", "--yes", "--json");
    let stdout = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    await scene.requested("POST");
    child.kill("SIGINT");
    await once(child, "close");
    const [create] = scene.core.requests.filter(({ operation }) => operation === "create");
    expect(JSON.parse(stdout)).toMatchObject({ sent: 700, bulks: 1, jobIds: [create?.jobId] });
  });

  it("ends with 130 while it still reads, too", async () => {
    scene.write("catalog.yaml", SMALL);
    scene.core.fault("browse", "slow", { delay: 60_000 });
    const child = start("plan", "catalog.yaml");
    await scene.requested("GET");
    child.kill("SIGINT");
    expect((await once(child, "close"))[0]).toBe(130);
  });

  it("is finished by another one", async () => {
    scene.write("catalog.yaml", LARGE);
    scene.core.fault("create", "slow", { delay: 500, times: 1 });
    const child = start("publish", "catalog.yaml", "--yes");
    await scene.requested("POST");
    child.kill("SIGINT");
    await once(child, "close");
    expect(await scene.provider("publish", "catalog.yaml", "--yes")).toMatchObject({ code: 0 });
    expect(scene.core.products).toHaveLength(1400);
  });

  it("does not mind that nobody reads its output to the end", async () => {
    scene.write("catalog.yaml", SMALL);
    const child = start("publish", "catalog.yaml", "--yes");
    child.stdout?.destroy();
    const [code] = await once(child, "close");
    expect(code).toBe(0);
    expect(scene.core.products).toHaveLength(3);
  });

  it.skipIf(!existsSync("/dev/full"))(
    "says in one line that its output can't be written",
    async () => {
      scene.write("catalog.yaml", SMALL);
      scene.write("wrong.yaml", "catalog: 2\n");
      for (const [file, expected] of [
        ["catalog.yaml", 1],
        ["wrong.yaml", 3],
      ] as const) {
        const full = openSync("/dev/full", "w");
        const child = spawn(process.execPath, [COMMAND, "check", file], {
          cwd: scene.folder,
          env: environment(),
          stdio: ["ignore", full, "pipe"],
        });
        closeSync(full);
        let stderr = "";
        child.stderr?.setEncoding("utf8").on("data", (text) => {
          stderr += text;
        });
        const [code] = await once(child, "close");
        expect(stderr).toBe("error: The output can't be written: ENOSPC.\n");
        expect(code).toBe(expected);
      }
    },
  );
});
