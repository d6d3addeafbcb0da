import { ApiError, ProductsClient } from "../../../src/index";

/** The error of a call that is answered with this body. */
export const errorOf = async (
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<ApiError> => {
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async () => new Response(body, { status, headers }),
  });
  const error: unknown = await client.browse().catch((reason: unknown) => reason);
  if (error instanceof ApiError) return error;
  throw new Error(`no ApiError, but ${String(error)}`);
};
