import { type Document, isScalar, Scalar, visit } from "yaml";

/** Is this key, written without quotes, the merge of YAML? */
export const isMergeKey = (key: unknown): boolean =>
  isScalar(key) && key.type === Scalar.PLAIN && key.source === "<<";

/** Quotes what is only called like a merge, so that it is read as a name again. */
export const quoteMergeKeys = (document: Document): void => {
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === "<<") key.type = Scalar.QUOTE_DOUBLE;
    },
  });
};
