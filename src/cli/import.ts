import type { Run } from "./commands";
export const run: Run = async () => 0;
