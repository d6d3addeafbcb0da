import type { Advice } from "../errors/context";

/** Advice for the errors of a call that reads, more specific than the general one. */
export const READING: Advice = {
  forbidden:
    "check the token, and that the project is one of the caller's; without a token it reads as a guest",
  rejected:
    "check the filters and next; a stored product with a blank description also causes this",
};

export const WRITING: Advice = {
  unauthorized: "check that the token is a provider's, and has not expired",
  forbidden: "check that the token belongs to the provider of these products, and has not expired",
  "not-found": "check that the Core knows the provider",
  conflict: "a category of this name exists in another letter case: use its name",
  rejected: "check what changed in the bulk: categories, lengths of names, types of products",
};
