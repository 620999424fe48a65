import { createHash } from "node:crypto";
import { keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";

/** What the numbers of an organisation's releases are made with: nobody without its key can tell which will be drawn. */
export function drawSecret(keys: OrganisationKeys): Buffer {
  return keyedDigest(keys, "sampling", "draw");
}

/**
 * A release's number, uniform between 0 and 1 and chosen by nobody: it follows from the organisation's key and the
 * release's id, so that asking twice draws nothing twice. The database computes the same (`NUMBER` in db/repositories/sample.ts).
 */
export function drawOf(secret: Buffer, releaseId: string): number {
  const id = Buffer.from(releaseId.replaceAll("-", ""), "hex");
  return createHash("sha256").update(secret).update(id).digest().readUIntBE(0, 6) / 2 ** 48;
}
