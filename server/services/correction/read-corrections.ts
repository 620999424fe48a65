import { permitted } from "@/core/identity/roles";
import {
  CORRECTION_SAYS,
  CORRECTION_STATES,
  type CorrectionPage,
  type CorrectionView,
} from "@/core/privacy/correction-view";
import { PII_KINDS, type PiiKind } from "@/core/privacy/detect/pii-detector";
import { maskKinds } from "@/core/privacy/mask-kinds";
import type { Masked } from "@/core/privacy/masked-text";
import { kindText } from "@/core/privacy/placeholder";
import { done, type Result, refused } from "@/core/result";
import { correctionsPage, correctors, type ListedCorrectionRow } from "@/db/repositories/correction";
import { type RunningRevealRow, revealsOfSubjects } from "@/db/repositories/reveal";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { Erased, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { PAGE, pageOf, placeOf } from "../list-page";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { detectTexts } from "../privacy/detect-texts";
import { mayReveal, readerOf } from "../privacy/reader";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import type { CorrectionBody } from "./correct-detection";

type CorrectionQuery = {
  state?: (typeof CORRECTION_STATES)[number];
  says?: (typeof CORRECTION_SAYS)[number];
  kind?: PiiKind;
  member?: string;
  cursor?: string | null;
};

/**
 * What people said of values, newest first: to who reviews reveals everybody's, to who may correct their own. A value is
 * shown to whom its kind is shown, or while they have its customer's data revealed. Keyset: the cursor is the last row's place.
 */
export async function readCorrections(
  rt: Runtime,
  member: MemberContext,
  q: CorrectionQuery,
): Promise<Result<CorrectionPage>> {
  const everybodys = permitted(member.roles, "reveal.review");
  if (!everybodys && !permitted(member.roles, "personal_data.reveal")) return refused("not_permitted");
  const fault = faultIn(q);
  if (fault !== null) return refused("invalid_field", { field: fault });
  const from = placeOf(q.cursor ?? undefined);
  if (!from) return refused("invalid_field", { field: "cursor" });
  const { orgId, userId } = member;
  const org = await organisationContext(rt, orgId);
  const whose = everybodys ? (q.member ?? null) : userId;
  const says = q.says === undefined ? null : q.says === "personal";
  const inForce = q.state === undefined ? null : q.state === "in_force";
  const [rows, people] = await read(rt.pool, orgId, [
    correctionsPage(orgId, from.at, from.id, whose, says, q.kind ?? null, inForce, PAGE + 1),
    correctors(orgId),
  ]);
  const { rows: page, next } = pageOf(rows, (row) => ({ at: row.place, id: row.correction_id }));
  const [reveals] =
    page.length === 0
      ? [[]]
      : await read(rt.pool, orgId, [
          revealsOfSubjects(orgId, userId, new Date(rt.now()), [...new Set(page.map((row) => row.subject_id))]),
        ]);
  const running = (row: ListedCorrectionRow) => reveals.filter((each) => each.subject_id === row.subject_id);
  return done({
    rows: await Promise.all(page.map((row) => viewOf(rt, org, member, row, running(row)))),
    next,
    everybodys,
    people: everybodys ? people.map((each) => ({ id: each.user_id, name: each.name })) : [],
  });
}

function faultIn({ state, says, kind, member }: CorrectionQuery): "state" | "says" | "kind" | "member" | null {
  if (state !== undefined && !CORRECTION_STATES.includes(state)) return "state";
  if (says !== undefined && !CORRECTION_SAYS.includes(says)) return "says";
  if (kind !== undefined && !PII_KINDS.includes(kind)) return "kind";
  return member === undefined || isUuid(member) ? null : "member";
}

async function viewOf(
  rt: Runtime,
  org: OrganisationContext,
  member: MemberContext,
  row: ListedCorrectionRow,
  running: readonly RunningRevealRow[],
): Promise<CorrectionView> {
  const { shown, language, reveal } = readerOf(org, member, row.queue_id, running);
  const masked = !shown.has(row.kind);
  const value = openedValue(rt, org.orgId, row);
  const own = row.made_by === member.userId;
  return {
    id: row.correction_id,
    by: { id: row.made_by, name: row.made_name },
    at: row.made_at.toISOString(),
    personal: row.personal,
    kind: row.kind,
    value:
      value === null
        ? null
        : masked
          ? (kindText(row.kind, language) as Masked)
          : await shownValue(rt, org, { value, row, shown, language }),
    masked,
    item: row.item_id,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    mayRevoke: row.revoked_at === null && (own || permitted(member.roles, "reveal.review")),
    masking: {
      mayReveal: value !== null && row.item_id !== null && mayReveal(member, row.queue_id),
      reveal: reveal?.kinds.includes(row.kind) ? reveal : null,
    },
  };
}

type Shown = { value: string; row: ListedCorrectionRow } & Pick<ReturnType<typeof readerOf>, "shown" | "language">;

/** What else is personal in it, such as a name within an address, stays masked unless that is shown too. */
async function shownValue(
  rt: Runtime,
  org: OrganisationContext,
  { value, row, shown, language }: Shown,
): Promise<Masked> {
  const [spans = []] = await detectTexts(rt, org, [value], { language: row.language, known: [] });
  const others = spans.filter(({ kind }) => kind !== row.kind);
  return maskKinds({ text: value, spans: others }, shown, language);
}

function openedValue(rt: Runtime, orgId: string, row: ListedCorrectionRow): string | null {
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    return openJson<CorrectionBody>(key, PLACES.correction(orgId, row.correction_id), row.sealed_body).value;
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
