import { Issues } from "../codec/issue";
import type { Report } from "../codec/pass";
import { contextOf } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";
import type { Catalog } from "./catalog";
import type { CatalogInput } from "./keys";
import { parseCatalog, parseDefinition } from "./parse-catalog";

/** What is parsed, or an error with all that was reported. */
export const orThrow = <A>(parse: (report: Report) => A | undefined): A => {
  const context = contextOf("catalog.define");
  const issues = new Issues();
  const parsed = parse(issues.report);
  if (parsed === undefined) throw new InvalidRequestError(context, issues);
  return parsed;
};

/**
 * Makes a catalog of a definition in code: families of sizes become products, defaults are filled
 * in, and everything is checked by the rules of `create`. Throws `InvalidRequestError` (operation
 * `catalog.define`) with all that is wrong; paths begin in the input:
 * `categories.u1-standard.sizes.memory[2]`.
 *
 * @example
 * const catalog = defineCatalog({
 *   provider: "example",
 *   categories: {
 *     "u1-standard": {
 *       type: "compute",
 *       unit: "Core",
 *       every: "minute",
 *       description: "Standard node, {cpu} vCPU",
 *       sizes: { cpu: [1, 2, 4, 8], memoryPerCpu: 6 },
 *     },
 *   },
 * });
 *
 * @since 0.2.0
 */
export const defineCatalog = (input: CatalogInput): Catalog =>
  orThrow((report) => parseDefinition(input, report));

/**
 * Makes a catalog of a parsed file, whatever it holds: of the file's format, of an array of
 * products as `create` takes them, or of `{ items }`. Throws like `defineCatalog`.
 *
 * @example
 * const catalog = readCatalog(parse(readFileSync("catalog.yaml", "utf8")));
 *
 * @since 0.2.0
 */
export const readCatalog = (value: unknown): Catalog =>
  orThrow((report) => parseCatalog(value, report));
