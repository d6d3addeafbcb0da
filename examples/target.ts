import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Auth, bearer, providerRefreshToken } from "ucloud-products";

/** Where to publish, and as whom. */
export interface Target {
  readonly name: string;
  readonly baseUrl: string;
  readonly provider: string;
  readonly auth: Auth;
  readonly close: () => void;
}

export const USAGE = `npm start                                     publish to an embedded Core
npm start -- --url URL --provider ID          publish to a Core; its token is in UCLOUD_TOKEN
npm start -- --url URL --provider ID --token-file FILE

The token is the provider's refresh token, or an access token.
No Core can delete products: try a Core for tests first.`;

/** Something about the arguments that a person has to mend. */
export class UsageError extends Error {}

const NO_TOKEN_HERE = `A token must not stand in an argument: npm prints arguments, and the shell keeps them.
Put it into the environment (UCLOUD_TOKEN), or into a file that only you can read (--token-file FILE).
If this one was real, renew it.`;

const read = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      // Refused below, in words that do not repeat them: one of them may be a token.
      allowPositionals: true,
      options: {
        url: { type: "string" },
        provider: { type: "string" },
        "token-file": { type: "string" },
        token: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch {
    throw new UsageError(`These arguments are not understood.\n\n${USAGE}`);
  }
};

/** Reads the arguments; undefined: the embedded Core. */
export const targetOf = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Target | undefined => {
  if (args.some((arg) => /^--?token(=|$)/.test(arg))) throw new UsageError(NO_TOKEN_HERE);
  const { values, positionals } = read(args);
  if (values.help === true) throw new UsageError(USAGE);
  if (positionals.length > 0)
    throw new UsageError(`There is an argument without a name before it.\n\n${USAGE}`);
  const { url, provider, "token-file": file } = values;
  if (url === undefined && provider === undefined && file === undefined) return undefined;
  if (!url || !provider) throw new UsageError(`--url and --provider belong together.\n\n${USAGE}`);
  return {
    name: url,
    baseUrl: url,
    provider,
    auth: authOf(file === undefined ? env.UCLOUD_TOKEN : readToken(file)),
    close: () => undefined,
  };
};

const readToken = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`The file of --token-file cannot be read: ${file}`);
  }
};

/** Access tokens are JWTs, three parts with dots; refresh tokens are not. */
const authOf = (given: string | undefined): Auth => {
  const token = given?.trim();
  if (!token) throw new UsageError(`There is no token.\n\n${USAGE}`);
  return token.split(".").length === 3 ? bearer(token) : providerRefreshToken(token);
};
