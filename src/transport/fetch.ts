/** What sends the requests: the runtime's `fetch`, or the like of it. @since 0.1.0 */
export type Fetch = typeof globalThis.fetch;
