import { optional, required } from "../codec/field";
import { type Path, REFUSED, type Report, type Sends } from "../codec/kind";
import { anyText } from "../codec/leaves";
import { nearestOf } from "../codec/nearest";
import { isRecord, record } from "../codec/record";
import { assemblerOf, categoryFields, productFields, type TypeName, typeName } from "./fields";
import type { ProductV2Input } from "./product";

/** Words for a field that a type does not have: it may be another type's. */
const strangerTo = (type: TypeName): ((key: string) => string) => {
  const nearest = nearestOf(Object.keys(productFields[type]));
  return (key) => {
    const owners = Object.entries(productFields)
      .filter(([, fields]) => Object.hasOwn(fields, key))
      .map(([owner]) => owner);
    return owners.length > 0
      ? `no "${key}" on "${type}" (it belongs to ${owners.join(" and ")})`
      : nearest(key);
  };
};

const kindOf = <T extends TypeName>(type: T) =>
  record(productFields[type], { stranger: strangerTo(type), assemble: assemblerOf(type) });

/** The kind of each product type. */
const productKinds = {
  compute: kindOf("compute"),
  storage: kindOf("storage"),
  network_ip: kindOf("network_ip"),
  ingress: kindOf("ingress"),
  license: kindOf("license"),
  inference: kindOf("inference"),
  private_network: kindOf("private_network"),
};

const kindFor = (value: unknown): Sends<ProductV2Input> | undefined =>
  isRecord(value) && typeName.is(value.type)
    ? // The discriminator has chosen the kind that fits: TypeScript can't see that through a table.
      (productKinds[value.type] as Sends<ProductV2Input>)
    : undefined;

/** What every product has, whatever its type: as much as can be said of one without a type. */
const { type: _, productType: __, ...common } = productFields.storage;
const category = { ...categoryFields("storage"), productType: optional(anyText) };
const anyProduct = record({ ...common, category: required(record(category)) }, { stranger: null });

/** An item of `create`, checked by the kind that its `type` names. */
export const productInput: Sends<ProductV2Input> = {
  send: (value) => {
    const kind = kindFor(value);
    return kind === undefined ? REFUSED : kind.send(value);
  },
  is: (value): value is ProductV2Input => kindFor(value)?.is(value) ?? false,
  explain: (value, path, report) => {
    const kind = kindFor(value);
    if (kind !== undefined) kind.explain(value, path, report);
    else explainUntyped(value, path, report);
  },
};

const explainUntyped = (value: unknown, path: Path, report: Report): void => {
  if (Array.isArray(value))
    return report(path, "a product (spread it: bulkRequestOf(...items))", value);
  if (!isRecord(value)) return report(path, "a product", value);
  report([...path, "type"], typeName.expected, value.type);
  // A `ProductV2Other` is told its type alone: its other fields are as they should be.
  if (value.type !== "other") anyProduct.explain(value, path, report);
};
