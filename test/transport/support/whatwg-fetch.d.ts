/** It has no types of its own. */
declare module "whatwg-fetch" {
  export const Response: typeof globalThis.Response;
}
