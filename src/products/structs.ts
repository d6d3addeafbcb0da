import { type Struct, struct } from "../codec/struct";
import { unknownKey } from "../codec/unknown-key";
import { builders } from "./builders";
import { productFields } from "./fields";
import { TYPE_NAMES, type TypeName } from "./product-types";

/** Words for a field that a type does not have: it may be another type's. */
const unknownTo = (type: TypeName): ((key: string) => string) => {
  const words = unknownKey(Object.keys(productFields[type]));
  return (key) => {
    const owners = TYPE_NAMES.filter((owner) => Object.hasOwn(productFields[owner], key));
    return owners.length > 0
      ? `no "${key}" on "${type}" (it belongs to ${owners.join(" and ")})`
      : words(key);
  };
};

const ALL = { balance: true, maxUsableBalance: true };

const structOf = <T extends TypeName>(type: T): Struct<(typeof productFields)[T]> =>
  struct<(typeof productFields)[T]>(type, productFields[type], {
    expected: "a product",
    unknown: unknownTo(type),
    build: (row, pass) => builders[type](row, pass, ALL),
  });

/** The codec of each product type. */
export const productStructs = {
  compute: structOf("compute"),
  storage: structOf("storage"),
  network_ip: structOf("network_ip"),
  ingress: structOf("ingress"),
  license: structOf("license"),
  inference: structOf("inference"),
  private_network: structOf("private_network"),
};
