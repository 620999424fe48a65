import { randomBytes } from "node:crypto";
import type { EventData } from "@/core/audit/event-types";
import { addApiKey, insertSource, insertSourceSecret } from "@/db/repositories/organisation";
import type { Statement } from "@/db/statement";
import type { OrganisationKeys } from "@/server/keys/organisation-keys";
import { seal } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { PLACES } from "../sealed-bodies";
import { apiKeyHash } from "./authenticate-source";

export type NewSource = { code: string; name: string; writingTools: string[]; deliveryUrl: string | null };

/** Told once: only hashes and sealed values stay. */
export type CreatedSource = { code: string; sourceId: string; apiKey: string; signingSecret: string };

/** Characters of a key that are kept, to tell one key from another. */
const PREFIX = 9;

/** A key that opens a source: 256 random bits, of which only a hash and the first characters are kept. */
export function newApiKey(rt: Runtime, orgId: string, sourceId: string) {
  const keyId = rt.newId();
  const apiKey = `cs_${randomBytes(32).toString("base64url")}`;
  const statement: Statement = addApiKey(apiKeyHash(apiKey), keyId, orgId, sourceId, apiKey.slice(0, PREFIX));
  return { keyId, apiKey, statement };
}

/** A secret that signs a source's webhooks. */
export function newSigningSecret(keys: OrganisationKeys, orgId: string, sourceId: string, version: number) {
  const signingSecret = `whsec_${randomBytes(32).toString("base64")}`;
  const sealed = seal(keys.data, PLACES.secret(orgId, `${sourceId}|${version}`), signingSecret);
  const statement: Statement = insertSourceSecret(orgId, sourceId, version, sealed);
  return { signingSecret, statement };
}

type MadeSource = {
  sourceId: string;
  told: CreatedSource;
  created: EventData<"source.created">;
  keyCreated: EventData<"source.key_created">;
  statements: Statement[];
};

/** A source with its first key and signing secret: statements and what the events tell, for the transaction that makes it. */
export function newSource(rt: Runtime, orgId: string, keys: OrganisationKeys, s: NewSource): MadeSource {
  const sourceId = rt.newId();
  const key = newApiKey(rt, orgId, sourceId);
  const secret = newSigningSecret(keys, orgId, sourceId, 1);
  return {
    sourceId,
    told: { code: s.code, sourceId, apiKey: key.apiKey, signingSecret: secret.signingSecret },
    created: { source: sourceId, code: s.code, writing_tools: s.writingTools },
    keyCreated: { source: sourceId, key: key.keyId },
    statements: [
      insertSource(orgId, sourceId, s.code, s.name, s.writingTools, s.deliveryUrl),
      secret.statement,
      key.statement,
    ],
  };
}
