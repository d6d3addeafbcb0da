/** The format of a recording folder, as its README describes it. */
export interface Exchange {
  readonly name: string;
  readonly caller?: string;
  readonly given?: string;
  readonly note?: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
    readonly bodyBase64?: string;
    readonly bodyOmitted?: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
    readonly bodyOmitted?: string;
    readonly failed?: string;
  };
  readonly normalised?: string;
  readonly readBack?: string;
  readonly storedAfter?: string;
  readonly allStoredNames?: readonly string[];
  /** JSON: the claims of the answer's last token. */
  readonly accessTokenClaims?: string;
}

/** What the server writes for a value of a type: only of `written.json`. */
export interface Written {
  readonly name: string;
  readonly type: string;
  readonly json: string;
  readonly note: string;
}

export interface RecordedCaller {
  readonly authorization: string | null;
  readonly sub?: string;
  readonly role?: string | null;
  readonly signedWith?: string;
  readonly wrong?: string;
  readonly expiresIn?: string;
  readonly membership?: Readonly<Record<string, string>>;
  readonly of?: string;
  readonly actsAs?: string;
  readonly note?: string;
}

export interface RecordedWorld {
  readonly generation: "core2" | "documented";
  readonly collation: string;
  readonly providers: readonly string[];
  readonly users: readonly { readonly id: string; readonly role: "USER" | "ADMIN" | "SERVICE" }[];
  readonly projects: readonly {
    readonly id: string;
    readonly members: Readonly<Record<string, string>>;
  }[];
  readonly wallets: readonly {
    readonly owner: { readonly user: string } | { readonly project: string };
    readonly category: { readonly provider: string; readonly name: string };
    readonly quota: number;
    readonly usage: number;
  }[];
  readonly claims: { readonly iss: string; readonly aud: unknown };
  readonly callers: Readonly<Record<string, RecordedCaller>>;
}

export type RecordedRow =
  | string
  | {
      readonly template: string;
      readonly count?: number;
      readonly repeat?: { readonly text: string; readonly times: number };
    };

export interface RecordedStates {
  readonly rows: Readonly<Record<string, RecordedRow>>;
  readonly categories: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly states: Readonly<
    Record<
      string,
      {
        readonly rows: readonly string[];
        readonly categories?: readonly string[];
        readonly restarted?: boolean;
      }
    >
  >;
}
