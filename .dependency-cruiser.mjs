// Who may import whom. The left may never import the right:
//   domain < data < usecases < boundary < app        domain < components < app
const DOMAIN = "^lib/domain/";
const DATA = "^lib/data/";
const USECASES = "^lib/usecases/";
const BOUNDARY = "^lib/boundary/";
const COMPONENTS = "^components/";
const APP = "^(app/|proxy\\.ts$)";
const ENV = "^lib/env\\.ts$";
const OURS = "^(lib|app|components|e2e|scripts|bench|prisma)/";
const TEST = "\\.(test|fixture)\\.tsx?$";

/** Arithmetic that the domain may lean on; each is wrapped in one file. */
const DOMAIN_PACKAGES = ["fraction\\.js", "edtf", "chrono-node", "approx-string-match", "diff", "franc-min"];

/** Files under `from` may import our own code from themselves and from `allowed`, and nothing else of ours. */
const mayImport = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: TEST },
  to: { path: OURS, pathNot: [from, ...allowed] },
});

/** A rule sees edges, so a name is checked as importer, as imported and alone. */
const named = (name, path, pathNot) => [
  { name, severity: "error", from: { path, pathNot }, to: {} },
  { name: `${name}-imported`, severity: "error", from: {}, to: { path, pathNot } },
  { name: `${name}-alone`, severity: "error", from: { orphan: true, path, pathNot }, to: {} },
];

export default {
  forbidden: [
    mayImport("domain-imports-nothing", DOMAIN, []),
    mayImport("data-imports-domain", DATA, [DOMAIN, ENV]),
    mayImport("usecases-import-data-and-domain", USECASES, [DATA, DOMAIN]),
    mayImport("boundary-imports-below", BOUNDARY, [USECASES, DATA, DOMAIN, ENV]),
    mayImport("components-import-domain", COMPONENTS, [DOMAIN]),
    mayImport("app-imports-boundary-usecases-components", APP, [BOUNDARY, USECASES, DOMAIN, COMPONENTS]),
    {
      name: "domain-has-few-packages",
      severity: "error",
      from: { path: DOMAIN, pathNot: TEST },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "core"],
        pathNot: `^node_modules/(${DOMAIN_PACKAGES.join("|")})/`,
      },
    },
    {
      name: "components-never-reach-the-database",
      severity: "error",
      from: { path: COMPONENTS },
      to: { path: [DATA, BOUNDARY, USECASES, "^node_modules/(pg|@prisma)/"], reachable: true },
    },
    {
      name: "only-data-knows-prisma",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: [DATA, TEST] },
      to: { path: "^(node_modules/(pg|@prisma)/|lib/data/generated/)" },
    },
    {
      name: "queries-are-handed-their-connection",
      severity: "error",
      from: { path: DATA, pathNot: ["^lib/data/client\\.ts$", TEST] },
      to: { path: "^lib/data/client\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-the-client-opens-a-connection",
      severity: "error",
      from: { path: DATA, pathNot: ["^lib/data/client\\.ts$", "^lib/data/generated/", TEST] },
      to: { path: "^(node_modules/(pg|@prisma)/|lib/data/generated/client)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-boundary-and-app-know-the-request",
      severity: "error",
      from: { path: ["^lib/(domain|data|usecases)/", COMPONENTS] },
      to: { path: "^node_modules/(next|next-auth)/" },
    },
    {
      name: "usecases-lean-on-no-package",
      severity: "error",
      from: { path: USECASES, pathNot: TEST },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "core"] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-orphans", severity: "error", from: { orphan: true, path: "^(lib|components)/", pathNot: [TEST, "\\.d\\.ts$"] }, to: {} },
    { name: "no-unresolvable", severity: "error", from: { path: OURS }, to: { couldNotResolve: true } },
    ...named("kebab-case", "^(lib|components|e2e|scripts|bench|prisma)/", [
      "^lib/data/generated/",
      "^(lib|components|e2e|scripts|bench|prisma)/[a-z0-9._/-]+$",
    ]),
    ...named("kebab-case-app", "^app/", ["^app/[a-z0-9./@_()\\[\\]-]+$"]),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.next-test|lib/data/generated/(internal|models))/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
