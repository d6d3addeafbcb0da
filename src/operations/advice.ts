import type { Advice } from "../errors/context";

/** What helps with an answer to a call that reads, where the general words do not. */
export const READING: Advice = {
  forbidden:
    "check the token, and that the project is one of the caller's; without a token it reads as a guest",
  rejected: "check the filters and next; a stored product with a blank description does it too",
};

export const WRITING: Advice = {
  unauthorized: "check that the token is a provider's, and has not expired",
  forbidden: "check that the token belongs to the provider of these products, and has not expired",
  "not-found": "check that the Core knows the provider",
  conflict: "a category of this name exists in another letter case: use its name",
  rejected:
    "look at the last change of the bulk: its categories, its names' lengths, its products' types",
};
