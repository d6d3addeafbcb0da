import { LineCounter, parseDocument } from "yaml";
import { readKubernetes } from "./kubernetes";
import { checkName, checkRules } from "./rules";
import { Configuration, type Finding, Section } from "./section";
import { readSlurm } from "./slurm";
import { writeCatalog } from "./write-catalog";

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
  const { issues, remarks } = configuration;
  const root = new Section(configuration, "", "", document.contents, 0);
  for (const { pos, message } of document.errors)
    new Section(configuration, "", "", null, pos[0]).issue(message);
  if (issues.length > 0) return { remarks, issues };

  const provider = readProvider(root, options.provider);
  const services = root.require("services");
  const kind = services?.requireChoice("type", ["Kubernetes", "Slurm"]);
  if (services === undefined || kind === undefined) return { remarks, issues };
  const categories = checkRules(READERS[kind](services));
  if (issues.length > 0) return { remarks, issues };
  const comment = [
    ` From a configuration of UCloud's integration module (${kind}).`,
    DESCRIPTIONS,
    ...(kind === "Kubernetes" ? [LICENSES] : []),
  ].join("\n");
  return { text: writeCatalog(provider, categories, comment, remarks), remarks, issues };
};

const readProvider = (root: Section, standIn: string | undefined): string => {
  const id = root.get("provider")?.get("id");
  if (id === undefined && standIn !== undefined) return standIn;
  const text = root.require("provider")?.requireText("id") ?? "";
  if (id) checkName(text, id, "provider id");
  return text;
};
