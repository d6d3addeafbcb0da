import { readFileSync } from "node:fs";

interface Condition {
  readonly types: string;
  readonly default: string;
}
interface Manifest {
  readonly name: string;
  readonly exports: Readonly<
    Record<string, string | { readonly import: Condition; readonly require: Condition }>
  >;
}

/** An entry of the package, with the files that each module format gets. */
export interface Door {
  /** As a user writes it: `ucloud-products/fp`. */
  readonly entry: string;
  readonly code: { readonly import: string; readonly require: string };
  readonly types: { readonly import: string; readonly require: string };
}

const { name, exports }: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** The entries with code, as package.json has them. */
export const DOORS: readonly Door[] = Object.entries(exports).flatMap(([path, target]) =>
  typeof target === "string"
    ? []
    : {
        entry: name + path.slice(1),
        code: { import: target.import.default, require: target.require.default },
        types: { import: target.import.types, require: target.require.types },
      },
);
