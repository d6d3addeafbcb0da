import ts from "typescript";

const FORMAT =
  ts.NodeBuilderFlags.NoTruncation |
  ts.NodeBuilderFlags.InTypeAlias |
  ts.NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope |
  ts.NodeBuilderFlags.MultilineObjectLiterals;

interface Entry {
  readonly checker: ts.TypeChecker;
  readonly exported: ReadonlySet<string>;
}

const printer = ts.createPrinter({ removeComments: true });

const printed = (node: ts.Node): string =>
  printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/^export /, "")
    .replace(/^declare /, "");

/** Does a type speak of others by names that no user sees? */
const isVeiled = (node: ts.Node, exported: ReadonlySet<string>): boolean =>
  ts.isTypeReferenceNode(node) || ts.isTypeQueryNode(node)
    ? !exported.has(node.getText().replace(/<.*/s, ""))
    : (ts.forEachChild(node, (child) => isVeiled(child, exported) || undefined) ?? false);

/** As it stands, or, where that says nothing to a user, as an editor shows it. */
const aliasOf = (node: ts.TypeAliasDeclaration, { checker, exported }: Entry): string => {
  if (node.typeParameters !== undefined || !isVeiled(node.type, exported)) return printed(node);
  const shown = checker.typeToTypeNode(checker.getTypeAtLocation(node), node, FORMAT);
  if (shown === undefined) return printed(node);
  const text = printer.printNode(ts.EmitHint.Unspecified, shown, node.getSourceFile());
  return `type ${node.name.text} = ${text};`;
};

const declarationOf = (node: ts.Declaration, entry: Entry): string => {
  if (ts.isTypeAliasDeclaration(node)) return aliasOf(node, entry);
  return ts.isVariableDeclaration(node) ? `const ${printed(node)};` : printed(node);
};

/** The names that a built entry exports, each with its declaration, as one page. */
export const reportOf = (entry: string): string => {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const door = file && checker.getSymbolAtLocation(file);
  if (door === undefined) throw new Error(`${entry} exports nothing; npm run build makes it.`);
  const symbols = [...checker.getExportsOfModule(door)].sort((a, b) => (a.name < b.name ? -1 : 1));
  const exported = new Set(symbols.map(({ name }) => name));
  return symbols
    .flatMap((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const { declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      return declarations.map((node) => declarationOf(node, { checker, exported }));
    })
    .join("\n\n");
};
