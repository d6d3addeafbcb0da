import type { LeftOut } from "./create-exchanges";

/** The creates whose body no client can write, by the reason. */
export const LEFT_OUT: Readonly<Record<LeftOut, Readonly<Record<string, readonly string[]>>>> = {
  "no JSON": {
    "core2/callers": [
      "create-bad-json-as-user",
      "create-bad-json-as-guest",
      "create-bad-json-as-other-role-service",
    ],
    "core2/create-bodies": [
      "body-empty",
      "body-space",
      "body-truncated",
      "body-truncated-early",
      "body-trailing-garbage",
      "body-two-documents",
      "body-bom",
      "body-single-quotes",
      "body-comment",
      "body-trailing-comma",
      "body-form",
    ],
    "core2/create-values": ["price-plus", "name-bad-escape", "name-raw-newline-in-json"],
    "documented/accepts": ["name-unquoted", "name-unquoted-null-word", "body-unquoted-items-key"],
    "documented/callers": ["create-anonymous-bad-body"],
    "documented/rejects": [
      "price-plus",
      "price-hex",
      "price-nan",
      "price-dot",
      "body-empty",
      "body-blank",
      "body-truncated",
      "body-trailing-garbage",
      "body-two-documents",
      "body-trailing-comma-array",
      "body-comment",
      "body-single-quotes",
      "body-unquoted-keys",
      "body-html",
      "body-bad-escape",
    ],
  },
  "no body": { "core2/create-bodies": ["body-absent"], "documented/callers": ["create-no-body"] },
  "bytes that are no UTF-8": {
    "core2/create-bodies": ["body-invalid-utf8", "body-latin1", "body-utf16"],
    "documented/callers": ["create-utf16"],
  },
  "a key twice": {
    "core2/create-bodies": ["duplicate-key-items-last-empty", "duplicate-key-category"],
    "documented/accepts": ["body-items-twice"],
  },
  "a number spelled another way": {
    "core2/create-values": ["price-minus-zero", "price-decimal-zero", "price-exponent"],
    "documented/accepts": ["price-minus-zero"],
    "documented/rejects": [
      "price-one-point-zero",
      "price-one-e-zero",
      "cpu-exponent",
      "cpu-one-point-zero",
    ],
  },
  "an integer that no number holds": {
    "core2/create-values": [
      "price-above-2-53",
      "price-int64-max-plus-one",
      "price-int64-min",
      "price-uint64",
      "price-huge-exponent",
      "cpu-above-int64",
    ],
    "documented/accepts": ["price-above-2-53", "price-int64-min", "usage-int64-max"],
    "documented/create": ["price-large"],
    "documented/rejects": ["price-e-nineteen", "price-above-int64"],
  },
  // What they show is tested with texts and bulks that are made there.
  "too long to be kept": {
    "core2/create-bodies": ["deeper-nesting"],
    "core2/create-ok": ["thousand-items", "thousand-and-one-items"],
    "core2/create-values": [
      "name-random-16384-characters",
      "name-random-16385-characters",
      "name-repeated-16385-characters",
      "category-name-random-2800-characters",
    ],
    "documented/accepts": [
      "name-16384",
      "name-emoji-8192",
      "category-name-16385",
      "description-16384",
      "items-1000",
    ],
    "documented/create": [
      "concurrent-bulks-deadlock",
      "concurrent-bulks-same-unit",
      "sixteen-megabytes",
    ],
    "documented/rejects": ["name-16384-random", "description-16385", "items-1001"],
  },
};
