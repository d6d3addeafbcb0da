/** What this Core's tokens say and how long they are good for, in seconds (documented auth.json). */
export const issuing = {
  audience: "all:write",
  lifetime: { provider: 900, other: 600 },
} as const;
