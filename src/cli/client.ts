import { type Auth, bearer, ProductsClient, providerRefreshToken } from "ucloud-products";
import { usageError } from "./exit";
import { readText } from "./files/read";
import type { Invocation } from "./invocation";

/** The Core's address, from --url or UCLOUD_URL. */
const urlOf = ({ flags, env }: Invocation): string => {
  const url = flags.url ?? env.UCLOUD_URL;
  if (url) return url;
  throw usageError("Which Core? Give --url URL, or set UCLOUD_URL.");
};

/** A client that reads: a guest, unless --token-file gives a token. */
export const readerOf = async (
  invocation: Invocation,
  url = urlOf(invocation),
): Promise<ProductsClient> => {
  const { flags } = invocation;
  return clientOf(
    invocation,
    url,
    flags["token-file"] === undefined ? undefined : await authOf(invocation),
  );
};

/** A client that publishes: with the token of --token-file or UCLOUD_TOKEN. */
export const publisherOf = async (invocation: Invocation): Promise<ProductsClient> =>
  clientOf(invocation, urlOf(invocation), await authOf(invocation));

const clientOf = (
  { flags: { project, timeout } }: Invocation,
  baseUrl: string,
  auth: Auth | undefined,
): ProductsClient =>
  new ProductsClient({
    baseUrl,
    auth,
    project,
    ...(timeout === undefined ? {} : { timeout: timeout * 1000 }),
  });

const authOf = async ({ flags, env }: Invocation): Promise<Auth> => {
  const file = flags["token-file"];
  // A slip: it may be the token itself.
  const shown = file !== undefined && isLikeToken(file) ? "The file of --token-file" : file;
  const token = (file === undefined ? env.UCLOUD_TOKEN : await readText(file, shown))?.trim();
  const from = shown ?? "UCLOUD_TOKEN";
  if (!token)
    throw usageError(
      file === undefined
        ? "A provider's token is needed: give --token-file FILE, or set UCLOUD_TOKEN."
        : `${from}: holds no token.`,
    );
  if (/\s/.test(token)) throw usageError(`${from}: holds more than a token.`);
  return isAccessToken(token) ? bearer(token) : providerRefreshToken(token);
};

/** Long, and without a folder or an extension. */
const isLikeToken = (text: string): boolean => /^(?=.{16})(eyJ[\w.-]*|[^./\\]*)$/.test(text);

/** A JWT (RFC 7519): three parts, of which the first is a JSON object. */
const isAccessToken = (token: string): boolean => /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(token);
