import type { ProductV2Input } from "ucloud-products";
import type { FakeCoreServer } from "./core/serve";
import { counted } from "./counted";
import { CommandError, EXIT, type ExitCode } from "./exit";
import { loadCatalog } from "./files/catalog";
import { onInterrupt } from "./interrupt";
import type { Invocation } from "./invocation";

/** Runs a fake Core until SIGINT or SIGTERM. */
export const run = async ({ operands, flags, terminal }: Invocation): Promise<ExitCode> => {
  const { generation = "core2", port = 0 } = flags;
  const { provider = flags.provider ?? "example", items } =
    operands.length === 0 ? NOTHING : (await loadCatalog(operands, flags)).catalog;
  const { serveFakeCore } = await import("./core/serve").catch(withoutMsw);
  const server = await serveFakeCore({ provider, generation, port, items });
  const { url, refreshToken } = server;
  // Before anything is printed: who reads it may end it at once.
  const ended = new Promise<void>((resolve) => {
    onInterrupt(resolve);
    process.once("SIGTERM", resolve);
  });
  if (terminal.format === "json")
    terminal.json({ format: 1, url, generation, provider, refreshToken, products: items.length });
  else terminal.result(usage(server, provider, items.length));
  terminal.remark("Ctrl-C ends it, and everything that it holds is forgotten.");
  await ended;
  server.close();
  return EXIT.done;
};

const NOTHING: { readonly provider?: string; readonly items: readonly ProductV2Input[] } = {
  items: [],
};

const usage = (
  { url, refreshToken }: FakeCoreServer,
  provider: string,
  count: number,
): string => `A fake Core at ${url}, with ${counted(count, "product")} of the provider ${provider}.

Its refresh token, which no other Core takes: ${refreshToken}

  export UCLOUD_URL=${url} UCLOUD_TOKEN=${refreshToken}
  ucloud-products publish catalog.yaml

  curl '${url}/api/products/v2/browse?filterProvider=${encodeURIComponent(provider)}'
`;

/** msw is an optional peer. */
const withoutMsw = (error: unknown): never => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ERR_MODULE_NOT_FOUND") throw error;
  throw new CommandError(EXIT.failed, "core needs the package msw: npm install --save-dev msw@2");
};
