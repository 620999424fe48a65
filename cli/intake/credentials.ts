import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { type Io, UsageError } from "../command";
import { sentences } from "../messages";

export type Credentials = { url: string; key: string };

const kept = z.object({ url: z.string(), key: z.string() });

export function dataDirectory(env: Io["env"]): string {
  return resolve(env.COUNTERSIGN_DATA || ".data");
}

function checkedUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new UsageError(sentences.badUrl(url));
  return url.replace(/\/+$/, "");
}

/** The demo source that `npm start` left behind, or null. Windows has no such modes; there the folder guards it. */
async function demoSource(file: string): Promise<Credentials | null> {
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  if (process.platform !== "win32" && (found.mode & 0o077) !== 0) throw new UsageError(sentences.exposedSource(file));
  try {
    return kept.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new UsageError(sentences.brokenSource(file), { cause });
  }
}

/**
 * Where to send and with which key: options, then environment, then the local instance's demo source. The demo
 * source's key goes to no other address than its own.
 *
 * @throws UsageError when there is no key, or when others could have read it
 */
export async function findCredentials(given: { url?: string; key?: string }, env: Io["env"]): Promise<Credentials> {
  const url = given.url ?? (env.COUNTERSIGN_URL || undefined);
  const key = given.key ?? (env.COUNTERSIGN_API_KEY || undefined);
  if (url !== undefined && key !== undefined) return { url: checkedUrl(url), key };
  const file = join(dataDirectory(env), "demo-source.json");
  const demo = await demoSource(file);
  if (demo === null) throw new UsageError(sentences.noKey(file));
  const chosen = checkedUrl(url ?? demo.url);
  if (key !== undefined) return { url: chosen, key };
  if (new URL(chosen).origin !== new URL(checkedUrl(demo.url)).origin) throw new UsageError(sentences.noKey(file));
  return { url: chosen, key: demo.key };
}
