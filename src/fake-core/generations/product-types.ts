/** The product types of a Core, by `type` (spec §2). Core2 knows all of them. */
export const PRODUCT_TYPES = {
  compute: "COMPUTE",
  storage: "STORAGE",
  network_ip: "NETWORK_IP",
  ingress: "INGRESS",
  license: "LICENSE",
  inference: "INFERENCE",
  private_network: "PRIVATE_NETWORK",
} as const;

/** The `type` of each product type. */
export const typesByProductType = (
  productTypes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map(Object.entries(productTypes).map(([type, productType]) => [productType, type]));
