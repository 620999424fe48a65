import { setTimeout as pause } from "node:timers/promises";
import { done, type Result, refused } from "@/core/result";
import type { KeyCustody } from "@/server/keys/key-custody";
import { type KeyRing, nameOfVersion } from "@/server/keys/key-encryption-key";
import type { Runtime } from "@/server/runtime";
import { readKeyUse } from "./key-use";
import { type Rewrapping, rewrapKeys } from "./rewrap-keys";

/** Between adding a version and wrapping with it: every process looks for a new one each second. */
const NOTICE_MS = 5_000;
/** Who began before the newest version wrapped may still have written under the one before. */
const MOST_PASSES = 10;

/** The keys of an installation, for what changes them. */
export type OpenKeys = { custody: KeyCustody; ring: KeyRing };
export type Rotated = { to: string; rewrapped: number; complete: boolean; added: boolean };

/**
 * Adds a version of the key-encryption key and wraps every key with it. Begun while keys under an older version are left,
 * it goes on with those instead of adding another one.
 */
export async function rotateKek(
  rt: Runtime,
  { custody, ring }: OpenKeys,
  how: Rewrapping & { noticeMs?: number },
): Promise<Rotated> {
  const newest = () => nameOfVersion(ring.keys.ring, ring.keys.versions.at(-1)?.version ?? 1);
  const added = !(await leftUnderOthers(rt, newest()));
  if (added) await custody.add(Date.now() + (how.noticeMs ?? NOTICE_MS));
  ring.replace(await custody.open());
  const since = ring.keys.versions.at(-1)?.since ?? 0;
  await pause(Math.max(0, since - Date.now()) + 1, undefined, { signal: how.stopping }).catch(() => undefined);
  let rewrapped = 0;
  for (let pass = 0; pass < MOST_PASSES && !how.stopping.aborted; pass += 1) {
    const before = rewrapped;
    rewrapped += await rewrapKeys(rt, { ...how, progress: (count) => how.progress(before + count) });
    if (!(await leftUnderOthers(rt, newest()))) return { to: newest(), rewrapped, complete: true, added };
  }
  return { to: newest(), rewrapped, complete: false, added };
}

async function leftUnderOthers(rt: Runtime, name: string): Promise<boolean> {
  return [...(await readKeyUse(rt)).keys()].some((each) => each !== name);
}

/** Takes a version out of the ring: refused while it is the one that wraps, or any key is wrapped by it. */
export async function retireKek(rt: Runtime, { custody, ring }: OpenKeys, version: number): Promise<Result<number>> {
  const { versions, ring: name } = await custody.open();
  if (!versions.some((each) => each.version === version)) return refused("not_found", { field: "version" });
  if (versions.at(-1)?.version === version) return refused("conflict", { field: "version" });
  if (((await readKeyUse(rt)).get(nameOfVersion(name, version)) ?? 0) > 0)
    return refused("conflict", { field: "version" });
  await custody.remove(version);
  ring.replace(await custody.open());
  return done(version);
}

export type KeyState = { kind: KeyCustody["kind"]; where: string; versions: VersionState[] };
export type VersionState = { version: number; name: string; since: number; wraps: boolean; keys: number };

/** Which versions there are, and how many keys each has wrapped. */
export async function readKeyState(rt: Runtime, { custody, ring }: OpenKeys): Promise<KeyState> {
  const use = await readKeyUse(rt);
  const versions = ring.keys.versions.map(({ version, since }) => {
    const name = nameOfVersion(ring.keys.ring, version);
    return { version, name, since, wraps: name === ring.id, keys: use.get(name) ?? 0 };
  });
  return { kind: custody.kind, where: custody.where, versions };
}
