import { type Actor, type EncodedEvent, encodeEvent } from "@/core/audit/event";
import type { EventData, EventType } from "@/core/audit/event-types";
import { permitted } from "@/core/identity/roles";
import { done, type Result, refused } from "@/core/result";
import { organisationBySlug } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import { setSource } from "@/db/repositories/source-change";
import { type SourceListRow, sourceList } from "@/db/repositories/source-list";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { forgetSource } from "./authenticate-source";
import { type SourceSettings, settingsFault, settled } from "./source-settings";

export type SourceChange = {
  organisation: string;
  source: string;
  writingTools: string[] | null;
  deliveryUrl: string | null;
};

/** Says which of a source's tools write, or where its webhooks go; null leaves a value as it is. For whoever operates the installation. */
export async function changeSource(rt: Runtime, change: SourceChange): Promise<Result<null>> {
  const [found] = await readAlone(rt.pool, organisationBySlug(change.organisation));
  const orgId = found?.org_id;
  if (!orgId) return refused("not_found", { field: "org" });
  const wanted: SourceSettings = {
    writingTools: change.writingTools ?? undefined,
    deliveryUrl: change.deliveryUrl ?? undefined,
  };
  // Who operates the installation may name any address; whether it is reached is the sender's to say.
  if (settingsFault(wanted, true) !== null)
    return refused("invalid_field", { field: change.deliveryUrl === null ? "writes" : "deliver-to" });
  const actor: Actor = { kind: "system", id: "setup" };
  const which = (s: SourceListRow) => s.code === change.source;
  const result = await retryLostRace(() => apply(rt, { orgId, actor }, null, which, wanted));
  return result.ok ? result : refused("not_found", { field: "source" });
}

/** Changes a source's name, tools, address or limit, for an administrator. What is set already tells nothing. */
export async function setSourceSettings(
  rt: Runtime,
  member: MemberContext,
  id: string,
  wanted: SourceSettings,
): Promise<Result<null>> {
  if (!permitted(member.roles, "source.manage")) return refused("not_permitted");
  if (!isUuid(id)) return refused("not_found");
  const fault = settingsFault(wanted, rt.privateWebhooks);
  if (fault !== null) return refused("invalid_field", { field: fault });
  const by = { orgId: member.orgId, actor: { kind: "member", id: member.userId } } as const;
  return retryLostRace(() => apply(rt, by, id, () => true, wanted));
}

type By = { orgId: string; actor: Actor };

async function apply(
  rt: Runtime,
  by: By,
  id: string | null,
  which: (s: SourceListRow) => boolean,
  wanted: SourceSettings,
): Promise<Result<null>> {
  const { orgId } = by;
  const [rows] = await read(rt.pool, orgId, [sourceList(orgId, id)]);
  const now = rows.find(which);
  if (!now) return refused("not_found");
  const { next, changed } = settled(now, wanted);
  const [first, ...more] = eventsOf(rt, by, now.source_id, next, changed);
  if (!first) return done(null);
  await write(rt.pool, orgId, {
    statements: [
      setSource(
        orgId,
        now.source_id,
        next.name,
        next.writingTools,
        next.deliveryUrl,
        next.requestsPerMinute,
        now.name,
        now.writing_tools,
        now.delivery_url,
        now.requests_per_minute,
      ),
    ],
    events: [first, ...more],
  });
  forgetSource(rt, now.source_id);
  rt.announce({ orgId, kind: "delivery", item: null });
  return done(null);
}

type Settled = ReturnType<typeof settled>;

function eventsOf(
  rt: Runtime,
  by: By,
  source: string,
  next: Settled["next"],
  changed: Settled["changed"],
): EncodedEvent[] {
  const told = <T extends EventType>(type: T, data: EventData<T>) =>
    encodeEvent({
      type,
      eventId: rt.newId(),
      orgId: by.orgId,
      at: rt.now(),
      actor: by.actor,
      data,
    } as Parameters<typeof encodeEvent>[0]);
  const events: EncodedEvent[] = [];
  if (changed.writingTools || changed.deliveryUrl)
    events.push(
      told("source.changed", {
        source,
        writing_tools: changed.writingTools ? next.writingTools : null,
        delivery_changed: changed.deliveryUrl,
      }),
    );
  if (changed.name) events.push(told("source.renamed", { source }));
  if (changed.requestsPerMinute)
    events.push(told("source.rate_changed", { source, requests_per_minute: next.requestsPerMinute }));
  return events;
}
