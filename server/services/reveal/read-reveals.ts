import { permitted } from "@/core/identity/roles";
import { maskKinds } from "@/core/privacy/mask-kinds";
import type { Masked } from "@/core/privacy/masked-text";
import type { RevealPage, RevealView } from "@/core/privacy/reveal";
import { REVEAL_REASONS, REVEAL_VERDICTS, type RevealReason, type RevealVerdict } from "@/core/privacy/reveal-words";
import { done, type Result, refused } from "@/core/result";
import { type RevealRow, revealers, revealsReviewed, revealsUnreviewed } from "@/db/repositories/reveal";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { cursorOf, type ListPlace, PAGE, placeOf } from "../list-page";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { detectTexts } from "../privacy/detect-texts";
import { readerOf } from "../privacy/reader";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import type { RevealBody } from "./store-reveal";

type RevealQuery = {
  state?: "open" | RevealVerdict;
  member?: string;
  reason?: RevealReason;
  cursor?: string | null;
};

const REVIEWED = "reviewed_";

/** Reveals, those that nobody has looked at before the others, each newest first. Keyset: the cursor is the last row's place. */
export async function readReveals(rt: Runtime, member: MemberContext, q: RevealQuery): Promise<Result<RevealPage>> {
  if (!permitted(member.roles, "reveal.review")) return refused("not_permitted");
  const fault = faultIn(q);
  if (fault !== null) return refused("invalid_field", { field: fault });
  const passed = q.cursor?.startsWith(REVIEWED) === true;
  const from = placeOf((passed ? q.cursor?.slice(REVIEWED.length) : q.cursor) ?? undefined);
  const start = placeOf(undefined);
  if (!from || !start) return refused("invalid_field", { field: "cursor" });
  const { orgId } = member;
  const org = await organisationContext(rt, orgId);
  const asked = [q.member ?? null, q.reason ?? null, PAGE + 1] as const;
  const [open, reviewed, people] = await read(rt.pool, orgId, [
    revealsUnreviewed(orgId, ...(passed ? NEVER : [from.at, from.id]), ...asked),
    revealsReviewed(orgId, ...(passed ? [from.at, from.id] : [start.at, start.id]), ...asked, verdictOf(q.state)),
    revealers(orgId),
  ]);
  const rows = [...(q.state === undefined || q.state === "open" ? open : []), ...(q.state === "open" ? [] : reviewed)];
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const views = await Promise.all(page.map((row) => revealView(rt, org, member, row)));
  return done({
    rows: views,
    next: rows.length > PAGE && last ? cursorAt(last) : null,
    people: people.map((each) => ({ id: each.user_id, name: each.name })),
  });
}

const NEVER = ["-infinity", "00000000-0000-0000-0000-000000000000"] as const;

function faultIn({ state, member, reason }: RevealQuery): "state" | "member" | "reason" | null {
  if (state !== undefined && state !== "open" && !REVEAL_VERDICTS.includes(state)) return "state";
  if (member !== undefined && !isUuid(member)) return "member";
  return reason === undefined || REVEAL_REASONS.includes(reason) ? null : "reason";
}

function verdictOf(state: RevealQuery["state"]): RevealVerdict | null {
  return state === undefined || state === "open" ? null : state;
}

function cursorAt(row: RevealRow): string {
  const place: ListPlace = { at: row.place, id: row.reveal_id };
  return row.reviewed_at === null ? cursorOf(place) : REVIEWED + cursorOf(place);
}

async function revealView(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  row: RevealRow,
): Promise<RevealView> {
  const until = row.ended_at ?? row.expires_at;
  return {
    id: row.reveal_id,
    by: { id: row.user_id, name: row.user_name },
    at: row.granted_at.toISOString(),
    until: until.toISOString(),
    running: row.ended_at === null && row.expires_at.getTime() > rt.now(),
    endedEarly: row.ended_at !== null,
    kinds: row.kinds,
    reason: row.reason,
    note: await noteOf(rt, org, member, row),
    item: row.item_id,
    record: row.record_id,
    queue: row.queue_id,
    verdict: row.verdict,
    reviewed: row.reviewed_at === null ? null : { by: row.reviewed_name ?? "", at: row.reviewed_at.toISOString() },
    own: row.user_id === member.userId,
  };
}

/** What was written about a customer is masked like their own words. */
async function noteOf(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  row: RevealRow,
): Promise<Masked | null> {
  const note = openedNote(rt, org.orgId, row);
  if (note === null) return null;
  const [spans] = await detectTexts(rt, org, [note], { language: "", known: [] });
  const { shown, language } = readerOf(org, member, row.queue_id);
  return maskKinds({ text: note, spans: spans ?? [] }, shown, language);
}

function openedNote(rt: Runtime, orgId: string, row: RevealRow): string | null {
  if (row.key_version === null) return null;
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    return openJson<RevealBody>(key, PLACES.reveal(orgId, row.reveal_id), row.sealed_body).note;
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
