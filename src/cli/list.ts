import { readerOf } from "./client";
import { EXIT, type ExitCode } from "./exit";
import type { Invocation } from "./invocation";
import { providerOf, readProducts } from "./read-products";
import { writePrices } from "./write-prices";

export const run = async (invocation: Invocation): Promise<ExitCode> => {
  const provider = providerOf(invocation);
  const products = await readProducts(await readerOf(invocation), provider, invocation);
  writePrices(provider, products, invocation.terminal);
  return EXIT.done;
};
