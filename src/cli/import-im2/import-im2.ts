import { LineCounter, parseDocument } from "yaml";
import { readKubernetes } from "./kubernetes";
import { checkName, checkRules } from "./rules";
import { Configuration, type Finding, Section } from "./section";
import { readSlurm } from "./slurm";
import { type WrittenCatalog, writeCatalog } from "./write-catalog";

/** What a configuration of UCloud's integration module comes to. */
export interface Im2Import {
  /** The catalog file; undefined where there are issues. */
  readonly text?: string;
  /** What the catalog does otherwise than the module, and keys that the module ignores. */
  readonly remarks: readonly Finding[];
  /** What keeps the configuration from being a catalog. */
  readonly issues: readonly Finding[];
}

const READERS = { Kubernetes: readKubernetes, Slurm: readSlurm };

const DESCRIPTIONS =
  " It can't say descriptions: the texts here are those that the module publishes. Write your own.";
const LICENSES = " It keeps licenses in its database: add them by hand, a category each.";

/**
 * Turns a configuration of UCloud's integration module into a catalog file with the same products,
 * but for the prices: these are exact. `provider` stands in where the configuration names none.
 */
export const importIm2 = (
  text: string,
  options: { readonly provider?: string | undefined } = {},
): Im2Import => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const configuration = new Configuration(document, lines);
  const catalog = readCatalog(configuration, options.provider);
  const issues = [...configuration.issues].sort(byPlace);
  const remarks = [...configuration.remarks].sort(byPlace);
  if (catalog === undefined || issues.length > 0) return { remarks, issues };
  return { text: writeCatalog({ ...catalog, remarks }), remarks, issues };
};

const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

const readCatalog = (
  configuration: Configuration,
  standIn: string | undefined,
): Omit<WrittenCatalog, "remarks"> | undefined => {
  const root = new Section(configuration, "", "", configuration.document.contents, 0);
  if (reportErrors(configuration)) return undefined;
  const provider = readProvider(root, standIn);
  const services = root.require("services");
  const kind = services?.requireChoice("type", ["Kubernetes", "Slurm"]);
  if (services === undefined || kind === undefined) return undefined;
  return {
    provider,
    categories: checkRules(READERS[kind](services)),
    comment: [
      ` From a configuration of UCloud's integration module (${kind}).`,
      DESCRIPTIONS,
      ...(kind === "Kubernetes" ? [LICENSES] : []),
    ].join("\n"),
  };
};

const WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "this key is here twice",
  MULTIPLE_DOCS: "a configuration is one document, and a second one begins here",
};

/** After the first mistake of grammar the others mean little; each key that is twice is its own. */
const reportErrors = (configuration: Configuration): boolean => {
  const { errors } = configuration.document;
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  for (const { pos, code, message } of first ? [first] : errors)
    new Section(configuration, "", "", null, pos[0]).issue(
      WORDS[code] ?? `not valid YAML: ${message}`,
    );
  return errors.length > 0;
};

const readProvider = (root: Section, standIn: string | undefined): string => {
  const id = root.get("provider")?.get("id");
  if (id === undefined && standIn !== undefined) return standIn;
  const text = root.require("provider")?.requireText("id") ?? "";
  if (id) checkName(text, id, "provider id");
  if (standIn !== undefined && standIn !== text)
    id?.issue(`expected "${standIn}", the provider that was asked for`);
  return text;
};
