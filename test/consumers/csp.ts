import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";

/** What code from text needs; a strict Content-Security-Policy forbids it. */
const CODE_FROM_TEXT = /\beval\s*\(|\bnew Function\b|\bFunction\s*\(/;

/** What a page has, and Node as well. */
const PAGE = {
  AbortController,
  AbortSignal,
  Blob,
  DOMException,
  FormData,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  TransformStream,
  URL,
  URLSearchParams,
  atob,
  clearTimeout,
  crypto,
  fetch,
  performance,
  setTimeout,
};

interface Page {
  readonly said: string[];
  exitCode?: number;
}

/** Bundles `main.ts` for a browser, and runs it where nothing may be compiled from a text. */
export const runInCsp = async (folder: string, url: string): Promise<void> => {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [join(folder, "main.ts")],
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "silent",
    define: { "process.env.UCLOUD_URL": "coreUrl", "process.exitCode": "exitCode" },
  });
  const code = outputFiles[0]?.text ?? "";
  const found = CODE_FROM_TEXT.exec(code);
  if (found !== null) throw new Error(`The bundle has ${found[0]}`);
  const page: Page = { said: [] };
  const finished = new Promise<string>((resolve) => {
    const say = (...words: readonly unknown[]): void => resolve(words.map(String).join(" "));
    const globals = { ...PAGE, ...page, coreUrl: url, console: { log: say, error: say } };
    const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    runInContext("self = globalThis", context);
    runInContext(code, context);
  });
  const said = await finished;
  if (said !== "done") throw new Error(`The page said: ${said}`);
};
