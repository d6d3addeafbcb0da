/** A token, or what is asked for one each time that it is needed. @since 0.1.0 */
export type Supplied = string | (() => string | Promise<string>);

/**
 * Where the client's tokens come from: made by `bearer`, `providerRefreshToken`,
 * `userRefreshToken` or `webSession`. It shows no token when it is printed.
 *
 * @since 0.1.0
 */
export interface Auth {
  readonly kind: "bearer" | "provider-refresh-token" | "user-refresh-token" | "web-session";
}
