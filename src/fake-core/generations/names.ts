export const GENERATION_NAMES = ["core2", "documented"] as const;

/** Which Core is played: the Go server that runs today, or the Kotlin backend of the reference page. @since 0.1.0 */
export type FakeGeneration = (typeof GENERATION_NAMES)[number];
