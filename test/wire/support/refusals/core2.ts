import { FOUR_OF_CATEGORY, FOUR_OF_UNIT, fields, type Refusals, ROOT, UNIT } from "./paths";

/** What the SDK refuses of the bodies that Core2 was sent, by the rules of spec §2. */
export const CORE2: Refusals = {
  "core2/create-bodies": {
    [ROOT]: ["body-array", "body-null", "body-string", "body-true", "array-of-products"],
    items: ["items-empty", "items-empty-as-service", "items-string"],
    "items[0]": ["items-of-null", "items-of-null-as-service", "items-of-arrays"],
    "items[0].type items[0].name items[0].price items[0].category items[0].description": [
      "items-of-empty-object",
    ],
    "type extra": ["unknown-field-in-bulk"],
    "items[0].category.extra": ["unknown-field-in-category"],
    "items[0].type": ["missing-type", "null-type", "empty-type", "wrong-type-type"],
    "items[0].name": [
      "missing-name",
      "null-name",
      "empty-name",
      "wrong-type-name",
      "wrong-type-name-2",
    ],
    "items[0].price": ["null-price"],
    "items[0].description": ["missing-description", "null-description", "wrong-type-description"],
    "items[0].productType": ["empty-product-type"],
    "items[0].category": ["null-category"],
    [FOUR_OF_CATEGORY]: ["empty-category"],
    "items[0].category.name": [
      "missing-category-name",
      "null-category-name",
      "empty-category-name",
      "wrong-type-category-name-2",
    ],
    "items[0].category.provider": [
      "missing-category-provider",
      "null-category-provider",
      "empty-category-provider",
      "wrong-type-category-provider",
    ],
    "items[0].category.productType": [
      "wrong-type-category-product-type",
      "wrong-type-category-product-type-2",
    ],
    [UNIT]: [
      "missing-category-accounting-unit",
      "null-category-accounting-unit",
      "wrong-type-category-accounting-unit",
    ],
    [FOUR_OF_UNIT]: ["empty-category-accounting-unit"],
    "items[0].category.accountingFrequency": [
      "missing-category-accounting-frequency",
      "null-category-accounting-frequency",
      "wrong-type-category-accounting-frequency",
    ],
    "items[0].category.freeToUse": ["wrong-type-category-free-to-use"],
    [`${UNIT}.name`]: [
      "empty-category-accounting-unit-name",
      "wrong-type-category-accounting-unit-name",
    ],
    [`${UNIT}.namePlural`]: [
      "missing-category-accounting-unit-name-plural",
      "empty-category-accounting-unit-name-plural",
    ],
    [`${UNIT}.floatingPoint`]: [
      "missing-category-accounting-unit-floating-point",
      "null-category-accounting-unit-floating-point",
      "wrong-type-category-accounting-unit-floating-point",
    ],
    [`${UNIT}.displayFrequencySuffix`]: [
      "wrong-type-category-accounting-unit-display-frequency-suffix",
    ],
    // Compute's own field, whatever its value.
    "items[0].fraction": ["optional-null-fraction"],
  },
  "core2/create-rules": {
    "items[1].category.provider": [
      "two-providers-in-one-bulk",
      "other-provider-second-leaves-first-unwritten",
    ],
    "items[1].name": ["same-product-twice-in-one-bulk"],
    "items[1].name items[1].description": ["one-bad-item-fails-the-bulk"],
  },
  "core2/create-values": {
    "items[0].price": ["price-negative", "price-decimal", "price-true"],
    "items[0].type": ["type-unknown", "type-upper", "type-legacy-synchronization"],
    "items[0].productType": ["product-type-unknown", "product-type-contradicts-category"],
    "items[0].productType items[0].category.productType": [
      "type-contradicts-product-type",
      "product-type-lower-case",
    ],
    "items[0].category.accountingFrequency": ["frequency-unknown", "frequency-lower-case"],
    "items[0].name": ["name-space-only", "name-at"],
    "items[0].name items[0].description": ["name-newline", "name-nul"],
    "items[0].category.name": ["category-name-nul"],
    "items[0].description": ["description-newlines", "description-space-only"],
    [fields("cpu", "memoryInGigs", "gpu")]: ["cpu-minus-one"],
    "items[0].cpu": ["cpu-string", "cpu-above-int32"],
    "items[0].memoryInGigs": ["cpu-memory-decimal"],
    [fields("cpuModel", "memoryModel", "gpuModel")]: ["cpu-models-empty"],
    "items[0].cpuModel": ["cpu-models-blank", "cpu-model-number"],
    "items[0].fraction.numerator items[0].fraction.denominator": [
      "fraction-zero-over-zero",
      "fraction-empty-object",
    ],
    "items[0].fraction.numerator": [
      "fraction-zero-over-one",
      "fraction-negative",
      "fraction-decimal",
    ],
    "items[0].fraction.denominator": ["fraction-above-int32"],
    "items[0].fraction": ["fraction-text"],
    "items[0].tags": ["tags-wrong-type", "tags-on-storage"],
    "items[0].balance": ["balance-decimal"],
    "items[0].hiddenInGrantApplications": ["hidden-wrong-type"],
  },
  "core2/category-type": {
    "items[0].category.productType": ["only-category-product-type"],
    "items[0].productType": ["only-product-type"],
    "items[0].productType items[0].category.productType": ["only-type"],
  },
  "core2/callers": { items: ["create-empty-bulk-as-user"] },
};
