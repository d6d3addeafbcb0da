import type { Renewal } from "./strategy";

const CORE = "check that baseUrl is a UCloud Core";
const REPORT = "report the time to the Core's operators (a renewal carries no jobId)";
const shared = { "not-found": CORE, "server-error": REPORT };

const REFRESH_TOKEN = "check the refresh token: it may have been replaced, or be of another Core";
const byRefreshToken = {
  ...shared,
  unauthorized: REFRESH_TOKEN,
  forbidden: REFRESH_TOKEN,
  rejected: `${CORE}, and the refresh token`,
};

const SITE = "check that the page is served from the Core's own site, and the CSRF token";

/** The renewals of Core's auth service, and what to do where they are refused (spec §4). */
export const RENEWALS = {
  provider: {
    operation: "auth.providers.refresh",
    path: "/auth/providers/refresh",
    advice: byRefreshToken,
  },
  user: { operation: "auth.refresh", path: "/auth/refresh", advice: byRefreshToken },
  web: {
    operation: "auth.refresh.web",
    path: "/auth/refresh/web",
    advice: {
      ...shared,
      unauthorized: "sign in again: the session or its CSRF token has ended",
      forbidden: SITE,
      rejected: `${SITE} and the session's cookie`,
    },
  },
} as const satisfies Record<string, Renewal>;
