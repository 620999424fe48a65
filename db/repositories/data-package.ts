import { guarded, statement } from "../statement";

export type PackageRow = {
  package_id: string;
  request_id: string;
  subject_id: string;
  state: "waiting" | "building" | "ready" | "failed" | "gone";
  digest: Buffer | null;
  bytes: number | null;
  asked_at: Date;
  expires_at: Date | null;
};

const PACKAGE = "package_id, request_id, subject_id, state, digest, bytes, asked_at, expires_at FROM app.data_package";

export const packageById = statement<PackageRow>(
  "data_package.by_id",
  `SELECT ${PACKAGE} WHERE org_id = $1 AND package_id = $2`,
);
export const packagesOfRequest = statement<PackageRow>(
  "data_package.of_request",
  `SELECT ${PACKAGE} WHERE org_id = $1 AND request_id = $2 ORDER BY asked_at DESC`,
);
export const packagesOfSubject = statement<PackageRow>(
  "data_package.of_subject",
  `SELECT ${PACKAGE} WHERE org_id = $1 AND subject_id = $2`,
);
export const insertPackage = statement(
  "data_package.insert",
  `INSERT INTO app.data_package (org_id, package_id, request_id, subject_id, state, asked_by, asked_at) VALUES ($1, $2, $3, $4, 'waiting', $5, $6)`,
);
export const packageReady = guarded(
  "data_package.ready",
  `UPDATE app.data_package SET state = 'ready', digest = $3, bytes = $4, expires_at = $5 WHERE org_id = $1 AND package_id = $2 AND state IN ('waiting', 'building') RETURNING 1`,
);
export const setPackageState = statement(
  "data_package.set_state",
  `UPDATE app.data_package SET state = $3 WHERE org_id = $1 AND package_id = $2`,
);
