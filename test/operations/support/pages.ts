import { ProductsClient } from "../../../src/index";

export interface Page {
  readonly items: readonly unknown[];
  readonly next?: string | null;
  readonly itemsPerPage?: number;
}

/** A row of Core2, or, without a balance, of the documented Core. */
export const row = (name: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  type: "storage",
  name,
  price: 1,
  description: "d",
  productType: "STORAGE",
  category: {
    name: "c",
    provider: "p",
    accountingFrequency: "ONCE",
    accountingUnit: { name: "GB", namePlural: "GB" },
  },
  balance: 0,
  ...more,
});

/** A client whose Core answers with these pages, in turn; `asked` are the queries. */
export const serving = (pages: readonly Page[]) => {
  const asked: URLSearchParams[] = [];
  const signals: AbortSignal[] = [];
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const page = pages[asked.length];
      asked.push(new URL(request.url).searchParams);
      signals.push(request.signal);
      if (page === undefined) throw new TypeError("there is no further page");
      return Response.json({ itemsPerPage: 50, ...page });
    },
  });
  return { client, asked, signals };
};

/** All that a listing yields, and what it ends with. */
export const collect = async <T>(
  listing: AsyncIterable<T>,
): Promise<{ found: readonly T[]; error: unknown }> => {
  const found: T[] = [];
  try {
    for await (const one of listing) found.push(one);
    return { found, error: undefined };
  } catch (error) {
    return { found, error };
  }
};
