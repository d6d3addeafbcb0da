import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { format } from "node:util";
import { setupServer } from "msw/node";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fakeCore } from "../../src/msw";
import { catalogOfThePages } from "./support/catalog";
import { printedBySample, programOf, samplesOf } from "./support/samples";

const FOLDER = resolve("test/docs/.samples");
const PAGES = [
  "README.md",
  "docs/guide.md",
  "docs/reading.md",
  "docs/prices.md",
  "docs/catalog.md",
];
const fileOf = (page: string): string => `${FOLDER}/${page.replace(/\W/g, "-")}.ts`;

const core = fakeCore({ baseUrl: "https://cloud.example" });
const server = setupServer(...core.handlers);

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  mkdirSync(FOLDER, { recursive: true });
  for (const page of PAGES) writeFileSync(fileOf(page), programOf(samplesOf(page)));
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
});

describe("the samples of the docs", () => {
  it("have the right types", { timeout: 60_000 }, () => {
    const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    const program = ts.createProgram(PAGES.map(fileOf), options);
    const problems = PAGES.map(fileOf)
      // The sources have a check of their own.
      .flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)))
      .map(
        ({ file, messageText }) =>
          `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    expect(problems).toEqual([]);
  });

  it.each(PAGES)("of %s do what the page says", async (page) => {
    core.reset();
    core.seed(catalogOfThePages);
    vi.stubEnv("UCLOUD_REFRESH_TOKEN", core.providerRefreshToken("example"));
    vi.stubEnv("UCLOUD_ACCESS_TOKEN", core.providerToken("example"));
    let printed = "";
    for (const method of ["log", "warn", "error"] as const)
      vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
        printed += `${format(...words)}\n`;
      });
    try {
      await import(fileOf(page));
    } finally {
      vi.restoreAllMocks();
    }
    expect(printedBySample(printed)).toEqual(samplesOf(page).map(({ prints }) => prints));
  });

  it("of README.md say what is wrong where the token is not set", async () => {
    vi.stubEnv("UCLOUD_REFRESH_TOKEN", undefined);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      // As a module of its own: it may have run before.
      await import(`${fileOf("README.md")}?without-token`);
      expect(said).toHaveBeenCalledWith(expect.stringMatching(/^auth: /));
      expect(process.exitCode).toBe(1);
    } finally {
      process.exitCode = undefined;
      vi.restoreAllMocks();
    }
  });
});
