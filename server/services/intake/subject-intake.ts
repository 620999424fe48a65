import { identifierKeys } from "@/core/checks/identifiers";
import type { CustomerIntake } from "@/core/intake/customer";
import {
  deleteIdentifiers,
  holdSubject,
  insertIdentifiers,
  insertSubject,
  insertSubjectKey,
  type KnownSubjectRow,
  updateProfile,
} from "@/db/repositories/intake";
import type { Statement } from "@/db/statement";
import { blindToken, type OrganisationKeys } from "@/server/keys/organisation-keys";
import { type DataKey, openJson, seal, sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import { newSubjectKey, openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { PLACES, type SubjectProfile } from "../sealed-bodies";

export type SubjectIntake = {
  subjectId: string;
  key: DataKey;
  created: boolean;
  identifiers: number;
  statements: Statement[];
};

/**
 * Statements that bring a customer to what was sent. `replace` forgets identifiers that are no longer named (a bulk
 * upsert is the customer's whole truth; a draft's customer may name only some).
 */
export function takeInSubject(
  rt: Runtime,
  { orgId, keys }: Pick<OrganisationContext, "orgId" | "keys">,
  customer: CustomerIntake,
  known: KnownSubjectRow | undefined,
  replace: boolean,
): SubjectIntake {
  const subjectId = known?.subject_id ?? rt.newId();
  const { key, statements } = known
    ? knownSubject(rt, { orgId, subjectId }, customer, known, replace)
    : newSubject(rt, { orgId, keys }, subjectId, customer);
  const identifiers = identifierStatements(
    { orgId, keys },
    { subjectId, key },
    customer,
    known?.identifiers ?? [],
    replace,
  );
  return {
    subjectId,
    key,
    created: !known,
    identifiers: identifiers.added,
    statements: [...statements, ...identifiers.statements],
  };
}

type Opened = { key: DataKey; statements: Statement[] };

function knownSubject(
  rt: Runtime,
  { orgId, subjectId }: { orgId: string; subjectId: string },
  customer: CustomerIntake,
  known: KnownSubjectRow,
  replace: boolean,
): Opened {
  const key = openSubjectKey(rt.kek, orgId, subjectId, { version: known.key_version, wrapped: known.wrapped });
  return {
    key,
    statements: [holdSubject(orgId, subjectId), ...changedProfile(orgId, { subjectId, key }, customer, known, replace)],
  };
}

function newSubject(
  rt: Runtime,
  { orgId, keys }: Pick<OrganisationContext, "orgId" | "keys">,
  subjectId: string,
  customer: CustomerIntake,
): Opened {
  const { key, wrapped } = newSubjectKey(rt.kek, orgId, subjectId);
  const profile = sealJson(key, PLACES.profile(orgId, subjectId), profileOf(customer));
  return {
    key,
    statements: [
      insertSubject(orgId, subjectId, subjectToken(keys, customer.external_id), profile),
      insertSubjectKey(orgId, subjectId, wrapped, rt.kek.idOf(wrapped)),
    ],
  };
}

export function subjectToken(keys: OrganisationKeys, externalId: string): Buffer {
  return blindToken(keys, "subject.external_id", externalId);
}

/** The token of an identifier in the ownership index. Its type is left out: the same string leaks whatever it is called. */
export function identifierToken(keys: OrganisationKeys, normalised: string): Buffer {
  return blindToken(keys, "subject_identifier", normalised);
}

type KeyedSubject = { subjectId: string; key: DataKey };

function profileOf(customer: CustomerIntake): SubjectProfile {
  return {
    external_id: customer.external_id,
    display_name: customer.display_name,
    attributes: customer.attributes,
    consent: customer.consent,
  };
}

function changedProfile(
  orgId: string,
  { subjectId, key }: KeyedSubject,
  customer: CustomerIntake,
  known: KnownSubjectRow,
  replace: boolean,
): Statement[] {
  const before = openJson<SubjectProfile>(key, PLACES.profile(orgId, subjectId), known.sealed_profile);
  const sent = profileOf(customer);
  const after: SubjectProfile = replace
    ? sent
    : {
        ...before,
        display_name: sent.display_name ?? before.display_name,
        attributes: { ...before.attributes, ...sent.attributes },
        consent: [...before.consent.filter((b) => !sent.consent.some((s) => s.purpose === b.purpose)), ...sent.consent],
      };
  if (stableJson(before) === stableJson(after)) return [];
  return [updateProfile(orgId, subjectId, sealJson(key, PLACES.profile(orgId, subjectId), after))];
}

function identifierStatements(
  { orgId, keys }: Pick<OrganisationContext, "orgId" | "keys">,
  { subjectId, key }: KeyedSubject,
  customer: CustomerIntake,
  known: Buffer[],
  replace: boolean,
): { added: number; statements: Statement[] } {
  const present = new Set(known.map((token) => token.toString("hex")));
  const wanted = new Map<string, { token: Buffer; type: string; value: string }>();
  for (const { type, value } of customer.identifiers) {
    for (const indexed of identifierKeys({ type, value })) {
      const token = identifierToken(keys, indexed);
      wanted.set(token.toString("hex"), { token, type, value });
    }
  }
  const added = [...wanted].filter(([hex]) => !present.has(hex)).map(([, entry]) => entry);
  const gone = replace ? known.filter((token) => !wanted.has(token.toString("hex"))) : [];
  const statements: Statement[] = [];
  if (gone.length > 0) statements.push(deleteIdentifiers(orgId, subjectId, gone));
  if (added.length > 0) {
    const sealed = added.map((a) =>
      seal(key, PLACES.identifier(orgId, `${subjectId}|${a.token.toString("hex")}`), a.value),
    );
    statements.push(
      insertIdentifiers(
        orgId,
        subjectId,
        added.map((a) => a.token),
        added.map((a) => a.type),
        sealed,
      ),
    );
  }
  return { added: added.length, statements };
}
