import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runLive } from "./live-contract";

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    provider: { type: "string" },
    "provider-token-file": { type: "string" },
    "user-token-file": { type: "string" },
  },
});

// A token read from a file ends in a new line, which no Core forgives (core2 …-token-with-newline).
const tokenFrom = (file: string | undefined, variable: string): string | undefined =>
  (file === undefined ? process.env[variable] : readFileSync(file, "utf8"))?.trim() || undefined;

const { url, provider } = values;
const providerToken = tokenFrom(values["provider-token-file"], "UCLOUD_PROVIDER_TOKEN");

if (url === undefined || provider === undefined || providerToken === undefined) {
  console.error(
    "usage: npm run conformance:live -- --url URL --provider ID [--provider-token-file FILE] [--user-token-file FILE]\n" +
      "The tokens stand in these files, or in UCLOUD_PROVIDER_TOKEN and UCLOUD_USER_TOKEN.",
  );
  process.exitCode = 2;
} else {
  const { failed } = await runLive({
    url,
    provider,
    providerToken,
    userToken: tokenFrom(values["user-token-file"], "UCLOUD_USER_TOKEN"),
    run: Date.now().toString(36),
    write: (line) => console.log(line),
  });
  process.exitCode = failed === 0 ? 0 : 1;
}
