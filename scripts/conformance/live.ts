import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runLive } from "./live-contract";
import type { LiveOptions } from "./live-products";

const USAGE = `usage: npm run conformance:live -- --url URL --provider ID [--provider-token-file FILE] [--user-token-file FILE]
The tokens stand in these files, or in UCLOUD_PROVIDER_TOKEN and UCLOUD_USER_TOKEN.`;

// A token read from a file ends in a new line, which no Core forgives (core2 …-token-with-newline).
const tokenFrom = (file: string | undefined, variable: string): string | undefined =>
  (file === undefined ? process.env[variable] : readFileSync(file, "utf8"))?.trim() || undefined;

/** What was asked for; throws what is wrong with it. */
const optionsOf = (): LiveOptions => {
  const { values } = parseArgs({
    options: {
      url: { type: "string" },
      provider: { type: "string" },
      "provider-token-file": { type: "string" },
      "user-token-file": { type: "string" },
    },
  });
  const { url = "", provider = "" } = values;
  const providerToken = tokenFrom(values["provider-token-file"], "UCLOUD_PROVIDER_TOKEN");
  if (url === "") throw new Error("--url is missing");
  if (!/^https?:\/\/./i.test(url) || !URL.canParse(url))
    throw new Error(`--url: expected an http(s) URL such as https://cloud.example, got ${url}`);
  if (provider === "") throw new Error("--provider is missing");
  if (providerToken === undefined) throw new Error("there is no provider token");
  return {
    url,
    provider,
    providerToken,
    userToken: tokenFrom(values["user-token-file"], "UCLOUD_USER_TOKEN"),
    run: Date.now().toString(36),
    write: (line) => console.log(line),
  };
};

const main = async (): Promise<number> => {
  let options: LiveOptions;
  try {
    options = optionsOf();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    return 2;
  }
  const { failed } = await runLive(options);
  return failed === 0 ? 0 : 1;
};

process.exitCode = await main();
