import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { FILES, type Manifest, manifestBytes } from "@/core/audit/bundle/manifest";
import { canonicalBytes } from "@/core/audit/canonical-json";
import { beginExport, type ExportRow, timeZoneOf } from "@/db/repositories/export";
import { checkpointCovering } from "@/db/repositories/log";
import { type Snapshot, withSnapshot } from "@/db/snapshot";
import { markReturning } from "@/db/transaction";
import type { Draw } from "@/server/report/draw";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { BundleFolder } from "./bundle-folder";
import { type Basis, chooseCheckpoint } from "./choose-checkpoint";
import { chooseEvents } from "./choose-events";
import { ExportFailed, ExportStopped } from "./export-failed";
import { Openings } from "./openings";
import { knownPeople } from "./people-seen";
import { Prover } from "./prove";
import { Pulse } from "./pulse";
import { readmeText } from "./readme";
import { signatureOf } from "./signature-of";
import type { Tables, Tabulate, Tabulated } from "./tables";
import { toldInside } from "./told-inside";
import { writeEvents } from "./write-events";
import { checkpointsFor, originOf, writeCheckpoints, writeKeys, writeMeta, writeRange } from "./write-proofs";
import { writeReport } from "./write-report";

/** One export to be built: whose, into which folder, and whose turn it is. */
export type BuildJob = {
  orgId: string;
  row: ExportRow;
  /** How often its work was taken. */
  turn: number;
  /** The folder that the bundle becomes; it must not be there. */
  target: string;
  /** The single-file verifier, of which a copy lies in every bundle. */
  verifier: string;
  tabulate: Tabulate;
  draw: Draw;
  /** Aborted to give it up. */
  interrupted?: AbortSignal;
  progress?(done: number, total: number | null): void;
};

export type Built = {
  manifest: Uint8Array;
  events: number;
  size: number;
  bytes: number;
  /** The most bytes that waited to be written at any moment. */
  peak: number;
};

const PRODUCT = "0.1.0";

/**
 * Builds the bundle of an export beside its place and moves it there when it is whole and signed.
 * @throws ExportFailed when it cannot be made, ExportStopped when it was cancelled or is somebody else's by now
 */
export async function buildBundle(rt: Runtime, job: BuildJob): Promise<Built> {
  const { orgId, row, target } = job;
  const exportId = row.export_id;
  const partial = `${target}.${job.turn}.partial`;
  const pulse = new Pulse(rt, { orgId, exportId, turn: job.turn }, job.progress);
  const open: Building = { folder: new BundleFolder(partial), pulse, tables: null };
  const stop = () => pulse.stop();
  job.interrupted?.addEventListener("abort", stop, { once: true });
  try {
    if (job.interrupted?.aborted) throw new ExportStopped();
    if ((await markReturning(rt.pool, orgId, beginExport(orgId, exportId))).length === 0) throw new ExportStopped();
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true, mode: 0o700 });
    const built = await fill(rt, job, open);
    await rename(partial, target);
    return built;
  } catch (error) {
    await open.tables?.stop();
    await open.folder.abandon();
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    job.interrupted?.removeEventListener("abort", stop);
    await pulse.end();
  }
}

/** What an error must not leave behind. */
type Building = { folder: BundleFolder; pulse: Pulse; tables: Tables | null };

/** Everything that is read of the log in one snapshot. */
type Written = {
  head: Omit<Manifest, "files" | "openings" | "holds"> & Pick<Manifest, "holds" | "openings">;
  tables: Tables;
  events: number;
  organisation: string;
  /** When the checkpoint was. */
  signedAt: string;
};

async function fill(rt: Runtime, job: BuildJob, open: Building): Promise<Built> {
  const { orgId, row } = job;
  const { folder, pulse } = open;
  const basis = await chooseCheckpoint(rt, orgId, row.export_id, pulse);
  const { head, organisation, signedAt, tables, events } = await withSnapshot(rt.pool, orgId, (snapshot) =>
    writeLog(rt, job, { snapshot, basis, open }),
  );
  const { people, report, entries, peak } = await tabulated(tables, pulse);
  folder.addWritten(entries);
  await folder.add(FILES.people, canonicalBytes(people));
  await folder.add(FILES.readme, Buffer.from(readmeText(head)));
  await folder.add(FILES.verifier, await verifierOf(job.verifier));
  await writeReport(rt, folder, report, { head, organisation, people, signedAt, draw: job.draw }, pulse);
  pulse.check();
  // Nothing is signed that the disk does not have.
  await folder.synced();
  const manifest = manifestBytes({ ...head, files: folder.entries() });
  const bytes = folder.bytes + manifest.length;
  await folder.add(FILES.manifest, manifest);
  const digest = createHash("sha256").update(manifest).digest();
  const note = await signatureOf(
    rt,
    { orgId, exportId: row.export_id, turn: job.turn, origin: head.origin, digest },
    pulse,
  );
  await folder.add(FILES.signature, Buffer.from(note));
  await folder.synced();
  pulse.check();
  const written = { events, size: head.size, bytes: bytes + Buffer.byteLength(note) };
  return { manifest: digest, ...written, peak: folder.peak + peak };
}

/** What the tables came to, unless it is cancelled first. */
async function tabulated(tables: Tables, pulse: Pulse): Promise<Tabulated> {
  const stop = () => void tables.stop();
  pulse.signal.addEventListener("abort", stop, { once: true });
  try {
    pulse.check();
    return await tables.end();
  } catch (error) {
    // Stopped in the middle it fails somehow.
    pulse.check();
    throw error;
  } finally {
    pulse.signal.removeEventListener("abort", stop);
  }
}

type Open = { snapshot: Snapshot; basis: Basis; open: Building };

async function writeLog(rt: Runtime, job: BuildJob, { snapshot, basis, open }: Open): Promise<Written> {
  const { orgId, row } = job;
  const { folder, pulse } = open;
  const { size } = basis;
  const [last] = await snapshot.rows(checkpointCovering(orgId, size));
  const [organisation] = await snapshot.rows(timeZoneOf(orgId));
  if (!last || Number(last.size) !== size || !organisation) throw new ExportFailed("no_checkpoint");
  const chosen = await chooseEvents(snapshot, orgId, size, row.selection);
  const prover = new Prover(rt, orgId, size);
  await writeCheckpoints(folder, prover, await checkpointsFor(snapshot, orgId, last, chosen));
  await writeMeta(rt, folder, basis.meta);
  await writeRange(folder, prover, chosen);
  await writeKeys(folder, prover, snapshot, orgId, size);
  const known = await knownPeople(snapshot, orgId);
  const scope = { org: orgId, asked: row.selection };
  const tables = await job.tabulate({ dir: folder.dir, scope, known }, (events) => {
    pulse.done += events;
  });
  open.tables = tables;
  const openings =
    row.disclosure === "with_openings"
      ? new Openings(rt, snapshot, await organisationContext(rt, orgId), await toldInside(snapshot, orgId, chosen))
      : null;
  const written = await writeEvents({ orgId, snapshot, folder, prover, openings, pulse, tables }, chosen);
  return {
    tables,
    organisation: organisation.name,
    signedAt: last.signed_at.toISOString(),
    events: written.events,
    head: {
      v: 1,
      kind: "countersign-export",
      export: row.export_id,
      org: orgId,
      origin: originOf(last),
      created_at: new Date(rt.now()).toISOString(),
      product: PRODUCT,
      language: row.language,
      time_zone: organisation.time_zone,
      disclosure: row.disclosure,
      asked: row.selection,
      holds:
        "indexes" in chosen
          ? { kind: "selection", events: chosen.indexes.length }
          : { kind: "range", from: chosen.from, to: chosen.to },
      size,
      root: last.root.toString("hex"),
      openings: written.openings,
    },
  };
}

async function verifierOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ExportFailed("verifier_missing", { cause });
  }
}

/** Where the workers of an installation keep what they built. */
export const exportFolder = (dir: string, orgId: string, exportId: string) => path.join(dir, orgId, exportId);
