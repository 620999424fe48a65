import { createHash } from "node:crypto";
import { keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";

/** What a receipt is about: a draft's reply, the correction decided in an item, or another release by its own id. */
export type ReceiptOf = { kind: "reply" | "correction" | "holding_reply"; id: string };

const ORG_BYTES = 16;
const SECRET_BYTES = 24;
const CHARACTERS = Math.ceil(((ORG_BYTES + SECRET_BYTES) * 4) / 3);
const SHAPE = new RegExp(`^[A-Za-z0-9_-]{${CHARACTERS}}$`);
const IN_FOOTER = new RegExp(`\\S+/r/([A-Za-z0-9_-]{${CHARACTERS}})(?![A-Za-z0-9_-])`);

/**
 * Unguessable, and known before there is anything to show: the link stands in the text that a person approves. Derived
 * from the organisation's key, so that nobody who reads the tables can make one.
 */
export function receiptToken(keys: OrganisationKeys, orgId: string, { kind, id }: ReceiptOf): string {
  const secret = keyedDigest(keys, "receipt", `${kind}\0${id}`).subarray(0, SECRET_BYTES);
  return Buffer.concat([Buffer.from(orgId.replaceAll("-", ""), "hex"), secret]).toString("base64url");
}

/** What of a token is stored: it opens nothing by itself. */
export function receiptHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** The organisation that a token names, or null for what never was one. */
export function organisationIn(token: string): string | null {
  if (!SHAPE.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  // The last character has bits to spare: only one way of writing a token is that token.
  if (bytes.toString("base64url") !== token) return null;
  const hex = bytes.subarray(0, ORG_BYTES).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export function receiptUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/r/${token}`;
}

/**
 * A footer for people who work here: with the beginning of the secret only. Whoever has the whole address reads the reply
 * as its customer does, with nothing masked and nobody told.
 */
export function withoutSecret(footer: string): string {
  const link = receiptIn(footer);
  return link ? footer.replace(link.token, `${link.token.slice(0, 6)}…`) : footer;
}

/** The link that stands in a footer, as it was approved: keys may have been replaced since. */
export function receiptIn(footer: string): { url: string; token: string } | null {
  const found = IN_FOOTER.exec(footer);
  return found?.[1] ? { url: found[0], token: found[1] } : null;
}
