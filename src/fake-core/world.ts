/** A user that a Core knows. @since 0.1.0 */
export interface FakeUser {
  readonly id: string;
  readonly role: FakeRole;
}

export const ROLES = ["USER", "ADMIN", "SERVICE"] as const;

/** What a user may be. @since 0.1.0 */
export type FakeRole = (typeof ROLES)[number];

/** A project and its members: user id to role in the project. @since 0.1.0 */
export interface FakeProject {
  readonly id: string;
  readonly members: Readonly<Record<string, string>>;
}

/** What a user or a project may spend in a category. @since 0.1.0 */
export interface FakeWallet {
  readonly owner: { readonly user: string } | { readonly project: string };
  readonly category: { readonly provider: string; readonly name: string };
  readonly quota: number;
  readonly usage: number;
}

/** Who and what a Core knows besides products. */
export interface World {
  readonly providers: readonly string[];
  /** Undefined: whoever a token names. */
  readonly users: readonly FakeUser[] | undefined;
  readonly projects: readonly FakeProject[];
  readonly wallets: readonly FakeWallet[];
}

/** The wallet that counts for a caller: with a project, that of the project. */
export const walletOf = (
  world: World,
  owner: { readonly id: string; readonly project: string | undefined },
  category: { readonly provider: string; readonly name: string },
): FakeWallet | undefined =>
  world.wallets.find(
    (wallet) =>
      wallet.category.provider === category.provider &&
      wallet.category.name === category.name &&
      ("user" in wallet.owner
        ? owner.project === undefined && wallet.owner.user === owner.id
        : wallet.owner.project === owner.project),
  );
