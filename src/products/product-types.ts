/** Which `productType` each `type` is (spec §2). The order is the one in which UCloud shows them. */
export const PRODUCT_TYPES = {
  compute: "COMPUTE",
  storage: "STORAGE",
  network_ip: "NETWORK_IP",
  ingress: "INGRESS",
  license: "LICENSE",
  inference: "INFERENCE",
  private_network: "PRIVATE_NETWORK",
} as const;

export type TypeName = keyof typeof PRODUCT_TYPES;
export type ProductTypeOf<T extends TypeName> = (typeof PRODUCT_TYPES)[T];

// Checked: `Object.keys` forgets that these are the table's.
export const TYPE_NAMES = Object.keys(PRODUCT_TYPES) as readonly TypeName[];

export const isTypeName = (value: unknown): value is TypeName =>
  typeof value === "string" && Object.hasOwn(PRODUCT_TYPES, value);
