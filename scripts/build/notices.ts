import { readdirSync, readFileSync } from "node:fs";
import type { Metafile } from "esbuild";

/** The packages whose code is in a bundle, by the bundler's own account. */
export const bundledPackages = ({ outputs }: Metafile): readonly string[] => {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const names = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []) : [],
  );
  return [...new Set(names)].sort();
};

/** The licence of an installed package, in its own words. */
export const licenceOf = (name: string): string => {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${folder} has no licence that could be passed on.`);
  return readFileSync(`${folder}/${file}`, "utf8").trim();
};

const noticeOf = (name: string): string => {
  const { version, license }: { version: string; license: string } = JSON.parse(
    readFileSync(`node_modules/${name}/package.json`, "utf8"),
  );
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${licenceOf(name)}\n\`\`\`\n`;
};

/** What the licences of the bundled packages ask for: their texts. */
export const noticesOf = (packages: readonly string[]): string =>
  [
    "# Third-party notices\n\nThe code of these packages is bundled into `dist`. Their licences:\n",
    ...packages.map(noticeOf),
  ].join("\n");
