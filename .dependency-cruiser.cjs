/**
 * The arrows of the house: each room of src, and the rooms that it may know. CONTRIBUTING.md has
 * the picture.
 */
const ROOMS = {
  codec: [],
  errors: ["codec"],
  paging: ["errors", "codec"],
  products: ["codec"],
  transport: ["errors", "codec"],
  auth: ["transport", "errors", "codec"],
  operations: ["paging", "products", "errors", "codec"],
  client: ["operations", "paging", "products", "auth", "transport", "errors", "codec"],
  catalog: ["products", "errors", "codec"],
  cli: ["catalog", "products", "codec"],
  "fake-core": ["products", "codec"],
};
/** The doors, which only name what stands in the rooms. */
const DOORS = "^src/[^/]+\\.ts$";

/** What a room may import of npm; the others import nothing. */
const PACKAGES = {
  codec: ["fp-ts", "io-ts"],
  paging: ["fp-ts", "io-ts"],
  errors: ["io-ts"],
  products: ["fp-ts", "io-ts"],
  transport: ["fp-ts"],
  auth: ["fp-ts"],
  operations: ["fp-ts"],
  client: ["fp-ts"],
  "fake-core": ["msw"],
  cli: ["yaml", "msw"],
};

const room = (name) => `^src/${name}/`;

const arrows = Object.entries(ROOMS).map(([name, known]) => ({
  name: `${name}-knows-only-${known.join("-") || "itself"}`,
  severity: "error",
  from: { path: room(name) },
  // The command uses the library as others do, by its entries.
  to: {
    path: "^src/",
    pathNot: [...[name, ...known].map(room), ...(name === "cli" ? [DOORS] : [])],
  },
}));

const packages = Object.keys(ROOMS).map((name) => ({
  name: `${name}-imports-only-its-packages`,
  severity: "error",
  from: { path: room(name) },
  to: {
    pathNot: [
      "^src/",
      "^package\\.json$",
      ...(PACKAGES[name] ?? []).map((of) => `^node_modules/(@types/)?${of}/`),
    ],
    // The command runs in Node.
    ...(name === "cli" ? { dependencyTypesNot: ["core"] } : {}),
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    ...packages,
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nobody-imports-a-door",
      comment: "A door may show the types of another.",
      severity: "error",
      from: { pathNot: [DOORS, room("cli")] },
      to: { path: DOORS },
    },
    {
      name: "the-fake-core-has-its-own-door",
      comment: "The client's doors must not bring msw along.",
      severity: "error",
      from: { path: DOORS, pathNot: "^src/msw\\.ts$" },
      to: { path: room("fake-core") },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-room-without-arrows",
      comment: "A new room has to be drawn into ROOMS.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: Object.keys(ROOMS).map(room) },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
