import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { packageById, packageReady, setPackageState } from "@/db/repositories/data-package";
import { timeZoneOf } from "@/db/repositories/export";
import { requestById } from "@/db/repositories/subject-request";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { read, write, writeUnlogged } from "@/db/transaction";
import { keyedDigest } from "@/server/keys/organisation-keys";
import { seal } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { packageFile } from "../erasure/remove-copies";
import { toldByWorker } from "../erasure/told-by-worker";
import { organisationContext } from "../organisation/organisation-context";
import { builtInDetect } from "../privacy/detector";
import { PLACES } from "../sealed-bodies";
import { othersRedacted } from "./others-redacted";
import { packageData, staffRedacted } from "./package-data";
import { packageZip } from "./package-zip";
import { subjectFile } from "./subject-file";

const DAY_MS = 86_400_000;

/** Makes the copy of a customer's data that was asked for, or removes it when its time is over. */
export async function packageDue(
  rt: Runtime,
  orgId: string,
  packageId: string,
  places: { packages: string },
): Promise<void> {
  const [[row]] = await read(rt.pool, orgId, [packageById(orgId, packageId)]);
  const finished = finishWork(orgId, "package", packageId);
  if (row?.state === "ready") {
    if (row.expires_at && rt.now() < row.expires_at.getTime())
      return writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "package", packageId, row.expires_at)]);
    return remove(rt, orgId, row.package_id, row.request_id, places);
  }
  if (row?.state !== "waiting" && row?.state !== "building") return writeUnlogged(rt.pool, orgId, [finished]);
  const org = await organisationContext(rt, orgId);
  const [[request], [zone]] = await read(rt.pool, orgId, [requestById(orgId, row.request_id), timeZoneOf(orgId)]);
  const file = await subjectFile(rt, orgId, row.subject_id);
  const told = { request: row.request_id, package: packageId };
  if (!request || !file)
    return write(rt.pool, orgId, {
      statements: [setPackageState(orgId, packageId, "failed"), finished],
      events: [toldByWorker(rt, orgId, "subject_request.package_failed", told)],
    });
  const redact = await staffRedacted(rt, orgId, othersRedacted(builtInDetect(), file, request.language));
  const zip = await packageZip(await packageData(rt, org, request, file, redact), zone?.time_zone ?? "UTC");
  const target = packageFile(places.packages, orgId, packageId);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(`${target}.partial`, seal(file.key, PLACES.package(orgId, packageId), zip), { mode: 0o600 });
  await rename(`${target}.partial`, target);
  const days = org.privacy.retention.find((rule) => rule.category === "data_packages")?.days ?? 14;
  const expires = new Date(rt.now() + days * DAY_MS);
  const digest = keyedDigest(org.keys, "package", zip);
  await write(rt.pool, orgId, {
    statements: [
      packageReady(orgId, packageId, digest, zip.length, expires),
      postponeWork(orgId, "package", packageId, expires),
    ],
    events: [
      toldByWorker(rt, orgId, "subject_request.packaged", {
        ...told,
        digest: digest.toString("hex"),
        bytes: zip.length,
      }),
    ],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
}

async function remove(
  rt: Runtime,
  orgId: string,
  id: string,
  request: string,
  places: { packages: string },
): Promise<void> {
  await rm(packageFile(places.packages, orgId, id), { force: true });
  await write(rt.pool, orgId, {
    statements: [setPackageState(orgId, id, "gone"), finishWork(orgId, "package", id)],
    events: [toldByWorker(rt, orgId, "subject_request.package_removed", { request, package: id })],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
}
