// What is left to do after tsup: `npm run build` runs both.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { transformSync } from "esbuild";
import { catalogSchema } from "../../src/catalog/schema";
import { PARTS } from "./entries";
import { bundledPackages, noticesOf } from "./notices";

const metafile = JSON.parse(readFileSync("dist/metafile-esm.json", "utf8"));
writeFileSync("THIRD-PARTY-NOTICES.md", noticesOf(bundledPackages(metafile)));

writeFileSync("catalog.schema.json", `${JSON.stringify(catalogSchema, null, 2)}\n`);

// Nobody reads the command's YAML parser, which is half of the command.
const ofYaml = ({ inputs }: { readonly inputs: object }): boolean =>
  Object.keys(inputs).some((input) => input.includes("node_modules/yaml/"));
for (const [file, output] of Object.entries<{ inputs: object }>(metafile.outputs))
  if (file.endsWith(".js") && ofYaml(output))
    writeFileSync(file, transformSync(readFileSync(file, "utf8"), { minify: true }).code);

// The doors import the chunks; the entries of the parts only re-export them.
for (const name of Object.keys(PARTS))
  rmSync(dirname(`dist/${name}`), { recursive: true, force: true });

// The bundler of declarations forgets that `export type * as types` exports no value.
for (const file of ["dist/fp.d.ts", "dist/fp.d.cts"].filter(existsSync))
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(
      /^import (\* as \w+ from ['"]ucloud-products['"];)/m,
      "import type $1",
    ),
  );
