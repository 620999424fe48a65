import { inRoot, isThere } from "./root.mjs";

/** Our processes: what each is called in dist, and where it begins. */
const ENTRIES = {
  web: "server/main-web.ts",
  worker: "server/main-worker.ts",
  sealer: "server/main-sealer.ts",
  start: "server/main-start.ts",
  report: "server/main-report.ts",
  tables: "server/main-tables.ts",
  migrate: "server/main-migrate.ts",
  witness: "server/main-witness.ts",
  cli: "cli/main.ts",
  verify: "cli/verify/main.ts",
};

/** Everything that a server bundle can contain. */
export const BUNDLE_SOURCES = [
  "core",
  "db",
  "server",
  "cli",
  "sdk",
  "messages",
  "app/i18n",
  "scripts/bundle.mjs",
  "package-lock.json",
];

/** What must run by itself in an empty folder, with nothing but Node: one lies in every export, the other runs elsewhere. */
const ALONE = new Set(["verify", "witness"]);

/** Packages that only a bundler can load: they name Next's files without their extension, as Node does not. */
const BUNDLED = /^(next-auth|@auth\/[^/]+|next-intl|use-intl|server-only)(\/|$)/;

/** Everything else from node_modules stays there: native code, and what must be one instance in the process. */
const leavePackages = {
  name: "leave-packages",
  setup(build) {
    build.onResolve({ filter: /^@\// }, ({ path, ...rest }) =>
      build.resolve(`./${path.slice(2)}`, { resolveDir: inRoot(), kind: rest.kind }),
    );
    // It throws on purpose wherever it is not Next that bundles.
    build.onResolve({ filter: /^server-only$/ }, () => ({ path: inRoot("node_modules/server-only/empty.js") }));
    build.onResolve({ filter: /^next\/[^.]+$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || BUNDLED.test(path) ? undefined : { path, external: true },
    );
  },
};

/** The entry points that exist, of those named; all, if none is. */
export function entriesOf(names = Object.keys(ENTRIES)) {
  return Object.fromEntries(names.filter((name) => isThere(ENTRIES[name])).map((name) => [name, ENTRIES[name]]));
}

/**
 * esbuild's options for our own processes.
 * @param {Record<string, string>} entries
 * @param {string} outdir
 */
export function bundleOptions(entries, outdir) {
  return {
    absWorkingDir: inRoot(),
    entryPoints: entries,
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    jsx: "automatic",
    sourcemap: true,
    logLevel: "warning",
    plugins: [leavePackages],
  };
}

const aloneOptions = (entries, outdir) => ({
  ...bundleOptions(entries, outdir),
  // Readable, for whoever wants to know what checks them, but without what only tools read.
  sourcemap: false,
  minifySyntax: true,
  legalComments: "inline",
  plugins: [],
});

/** Bundles once. esbuild is loaded late: it may have to be installed first. */
export async function bundle(entries, outdir) {
  const { build } = await import("esbuild");
  const chosen = (alone) => Object.fromEntries(Object.entries(entries).filter(([name]) => ALONE.has(name) === alone));
  await build(bundleOptions(chosen(false), outdir));
  await build(aloneOptions(chosen(true), outdir));
}
