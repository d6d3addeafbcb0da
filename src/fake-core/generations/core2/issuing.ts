/** What Core2's tokens say and how long they are good for, in seconds (world.json). */
export const issuing = {
  audience: ["all:write"],
  lifetime: { provider: 600, other: 600 },
} as const;
