import { InvalidRequestError, type Issue, ProductsClient } from "../../../src/index";

/** What `create` does with a bulk: the body that it sends, or the issues that it refuses it for. */
export const creating = async (
  items: unknown,
): Promise<{ body: string | undefined; issues: readonly Issue[]; issueCount: number }> => {
  let body: string | undefined;
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    fetch: async (input, init) => {
      body = await new Request(input, init).text();
      return Response.json({});
    },
  });
  try {
    await client.create({ items } as Parameters<typeof client.create>[0]);
    return { body, issues: [], issueCount: 0 };
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return { body, issues: error.issues, issueCount: error.issueCount };
  }
};

/** The messages alone: what a person reads. */
export const problemsOf = async (items: unknown): Promise<readonly string[]> =>
  (await creating(items)).issues.map(({ message }) => message);

/** The items of the body that is sent. */
export const sentItems = async (items: unknown): Promise<readonly Record<string, unknown>[]> => {
  const { body, issues } = await creating(items);
  if (body === undefined) throw new Error(`refused: ${issues.map((i) => i.message).join("; ")}`);
  return JSON.parse(body).items;
};
