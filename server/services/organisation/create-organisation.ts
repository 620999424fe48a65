import { randomBytes } from "node:crypto";
import { type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import type { Role } from "@/core/identity/roles";
import { DEFAULT_POLICY } from "@/core/policy/default-policy";
import { done, type Result, refused } from "@/core/result";
import { FIRST_REASONS } from "@/core/review/reasons";
import { createUser } from "@/db/repositories/identity";
import {
  addMembership,
  insertMember,
  insertOrganisation,
  insertOrganisationKey,
  insertPolicy,
  insertRoles,
  registerOrganisation,
} from "@/db/repositories/organisation";
import { readAlone } from "@/db/repositories/queue";
import { insertReasons } from "@/db/repositories/reason";
import { LostRace, write } from "@/db/transaction";
import { deriveOrganisationKeys, keyedDigest } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { watchClock } from "../alert/watch";
import { retentionClock } from "../retention/daily-retention";
import { sampleClock } from "../sample/draw-samples";
import { type CreatedSource, type NewSource, newSource } from "../source/new-source";

export type NewMember = { email: string; name: string; passwordHash: string | null; roles: Role[] };
export type NewOrganisation = {
  slug: string;
  name: string;
  timeZone: string;
  demo: boolean;
  members: NewMember[];
  sources: NewSource[];
};

export type CreatedOrganisation = { orgId: string; sources: CreatedSource[]; memberIds: string[] };

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** An organisation with its own key, the default policy, first members and first sources: all of it or nothing. */
export async function createOrganisation(rt: Runtime, input: NewOrganisation): Promise<Result<CreatedOrganisation>> {
  if (!SLUG.test(input.slug)) return refused("invalid_field", { field: "slug" });
  const orgId = rt.newId();
  const root = randomBytes(32);
  const keys = deriveOrganisationKeys(root, 1);
  const wrapped = rt.kek.wrap(root, `${orgId}|organisation|1`);
  const members = await Promise.all(input.members.map(async (m) => ({ ...m, userId: await userFor(rt, m) })));
  const sources = input.sources.map((s) => newSource(rt, orgId, keys, s));
  const event = eventMaker(rt, orgId);
  try {
    await write(rt.pool, orgId, {
      statements: [
        registerOrganisation(orgId, input.slug, input.demo),
        insertOrganisation(orgId, input.name, input.timeZone),
        retentionClock(orgId, input.timeZone, rt.now()),
        watchClock(orgId, rt.now()),
        sampleClock(orgId, rt.now()),
        insertOrganisationKey(orgId, 1, wrapped, rt.kek.idOf(wrapped)),
        insertPolicy(orgId, DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY), null, new Date(rt.now())),
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
        ...sources.flatMap((s) => [event("source.created", s.created), event("source.key_created", s.keyCreated)]),
      ],
    });
  } catch (error) {
    if (error instanceof LostRace) return refused("conflict", { field: "slug" });
    throw error;
  }
  return done({
    orgId,
    memberIds: members.map((m) => m.userId),
    sources: sources.map((s) => s.told),
  });
}

/** A person is global: one who is known by e-mail keeps their name and password. */
async function userFor(rt: Runtime, m: NewMember): Promise<string> {
  const [row] = await readAlone(rt.pool, createUser(rt.newId(), m.email.trim().toLowerCase(), m.name, m.passwordHash));
  return (row as { create_user: string }).create_user;
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
