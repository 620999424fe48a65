import { randomBytes } from "node:crypto";
import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import type { Role } from "@/core/identity/roles";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { done, type Result, refused } from "@/core/result";
import { FIRST_REASONS } from "@/core/review/reasons";
import { createUser } from "@/db/repositories/identity";
import {
  addApiKey,
  addMembership,
  insertMember,
  insertOrganisation,
  insertOrganisationKey,
  insertPolicy,
  insertRoles,
  insertSource,
  insertSourceSecret,
  registerOrganisation,
} from "@/db/repositories/organisation";
import { readAlone } from "@/db/repositories/queue";
import { insertReasons } from "@/db/repositories/reason";
import type { Statement } from "@/db/statement";
import { LostRace, write } from "@/db/transaction";
import { deriveOrganisationKeys, keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";
import { seal } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { PLACES } from "../sealed-bodies";
import { apiKeyHash } from "../source/authenticate-source";

export type NewMember = { email: string; name: string; passwordHash: string | null; roles: Role[] };
export type NewSource = { code: string; name: string; writingTools: string[]; deliveryUrl: string | null };
export type NewOrganisation = {
  slug: string;
  name: string;
  timeZone: string;
  demo: boolean;
  members: NewMember[];
  sources: NewSource[];
};

/** Told once: only hashes and sealed values stay. */
export type CreatedSource = { code: string; sourceId: string; apiKey: string; signingSecret: string };
export type CreatedOrganisation = { orgId: string; sources: CreatedSource[]; memberIds: string[] };

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** An organisation with its own key, the default policy, first members and first sources: all of it or nothing. */
export async function createOrganisation(rt: Runtime, input: NewOrganisation): Promise<Result<CreatedOrganisation>> {
  if (!SLUG.test(input.slug)) return refused("invalid_field", { field: "slug" });
  const orgId = rt.newId();
  const root = randomBytes(32);
  const keys = deriveOrganisationKeys(root, 1);
  const members = await Promise.all(input.members.map(async (m) => ({ ...m, userId: await userFor(rt, m) })));
  const sources = input.sources.map((s) => sourceStatements(rt, orgId, keys, s));
  const event = eventMaker(rt, orgId);
  try {
    await write(rt.pool, orgId, {
      statements: [
        registerOrganisation(orgId, input.slug, input.demo),
        insertOrganisation(orgId, input.name, input.timeZone),
        insertOrganisationKey(orgId, 1, rt.kek.wrap(root, `${orgId}|organisation|1`), rt.kek.id),
        insertPolicy(orgId, DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY), null),
        insertReasons(
          orgId,
          FIRST_REASONS.map((r) => r.code),
          FIRST_REASONS.map((r) => r.title.en),
          FIRST_REASONS.map((r) => r.title.de),
        ),
        ...members.flatMap((m) => [
          insertMember(orgId, m.userId, m.name),
          insertRoles(orgId, m.userId, m.roles),
          addMembership(m.userId, orgId),
        ]),
        ...sources.flatMap((s) => s.statements),
      ],
      events: [
        event("organisation.created", { slug: input.slug, demo: input.demo }),
        event("policy.published", {
          version: DEFAULT_POLICY.version,
          digest: keyedDigest(keys, "policy", stableJson(DEFAULT_POLICY)).toString("hex"),
        }),
        ...members.map((m) => event("member.added", { member: m.userId, roles: m.roles })),
        ...sources.flatMap((s) => [
          event("source.created", { source: s.sourceId, code: s.code, writing_tools: s.writingTools }),
          event("source.key_created", { source: s.sourceId, key: s.keyId }),
        ]),
      ],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "slug" });
    throw error;
  }
  return done({
    orgId,
    memberIds: members.map((m) => m.userId),
    sources: sources.map(({ code, sourceId, apiKey, signingSecret }) => ({ code, sourceId, apiKey, signingSecret })),
  });
}

/** A person is global: one who is known by e-mail keeps their name and password. */
async function userFor(rt: Runtime, m: NewMember): Promise<string> {
  const [row] = await readAlone(rt.pool, createUser(rt.newId(), m.email.trim().toLowerCase(), m.name, m.passwordHash));
  return (row as { create_user: string }).create_user;
}

type MadeSource = NewSource & CreatedSource & { keyId: string; statements: Statement[] };

function sourceStatements(rt: Runtime, orgId: string, keys: OrganisationKeys, s: NewSource): MadeSource {
  const sourceId = rt.newId();
  const keyId = rt.newId();
  const apiKey = `cs_${randomBytes(32).toString("base64url")}`;
  const signingSecret = `whsec_${randomBytes(32).toString("base64")}`;
  return {
    ...s,
    sourceId,
    keyId,
    apiKey,
    signingSecret,
    statements: [
      insertSource(orgId, sourceId, s.code, s.name, s.writingTools, s.deliveryUrl),
      insertSourceSecret(orgId, sourceId, 1, seal(keys.data, PLACES.secret(orgId, `${sourceId}|1`), signingSecret)),
      addApiKey(apiKeyHash(apiKey), keyId, orgId, sourceId, apiKey.slice(0, 9)),
    ],
  };
}

function eventMaker(rt: Runtime, orgId: string) {
  return <T extends EventType>(type: T, data: EventData<T>): EncodedEvent =>
    encodeEvent({
      type,
      eventId: rt.newId(),
      orgId,
      at: rt.now(),
      actor: { kind: "system", id: "setup" },
      data,
    } as Parameters<typeof encodeEvent>[0]);
}
