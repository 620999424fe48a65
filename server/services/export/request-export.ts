import type { Disclosure } from "@/core/audit/bundle/disclosure";
import type { EventData } from "@/core/audit/event-types";
import type { ExportLanguage, ExportSelection } from "@/core/audit/export-view";
import { permitted } from "@/core/identity/roles";
import { done, type Refusal, type Result, refused } from "@/core/result";
import { askedIsThere, exportsAtOnce, insertExport } from "@/db/repositories/export";
import { insertWork } from "@/db/repositories/intake";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";
import { isDay, momentsOf } from "../list-page";
import type { MemberContext } from "../review/member-context";
import { toldByMember } from "../told-by-member";
import { mayTakeTexts } from "./may-take-texts";

/** An export is heavy: more of them at once would only be slower, and more a day are hardly for people. */
const MOST_AT_ONCE = 3;
const MOST_A_DAY = 50;
const DAY_MS = 86_400_000;

export type ExportInput = {
  /** Days, both inclusive, in the organisation's time zone. */
  from?: string;
  to?: string;
  team?: string;
  /** An item or a draft. */
  item?: string;
  subject?: string;
  disclosure: Disclosure;
  language: ExportLanguage;
};

/** Asks for an export; a worker builds it. */
export async function requestExport(
  rt: Runtime,
  member: MemberContext,
  input: ExportInput,
): Promise<Result<{ id: string }>> {
  if (!permitted(member.roles, "audit.export")) return refused("not_permitted");
  if (input.disclosure === "with_openings" && !mayTakeTexts(member))
    return refused("not_permitted", { field: "disclosure" });
  const { orgId } = member;
  const selection = await selectionOf(rt, orgId, input);
  if (!selection.ok) return selection;
  const now = rt.now();
  const [[count]] = await read(rt.pool, orgId, [exportsAtOnce(orgId, new Date(now - DAY_MS))]);
  if ((count?.under_way ?? 0) >= MOST_AT_ONCE || (count?.lately ?? 0) >= MOST_A_DAY) return refused("rate_limited");
  const id = rt.newId();
  await write(rt.pool, orgId, {
    statements: [
      insertExport(
        ...[orgId, id, "waiting", member.userId, new Date(now)],
        ...[input.disclosure, input.language, JSON.stringify(selection.value)],
      ),
      insertWork(orgId, "export", id, new Date(now)),
    ],
    events: [toldByMember(rt, member, "export.requested", requestedData(id, input, selection.value))],
  });
  rt.announce({ orgId, kind: "export", item: null });
  return done({ id });
}

export const requestedData = (
  id: string,
  { disclosure }: Pick<ExportInput, "disclosure">,
  selection: ExportSelection,
): EventData<"export.requested"> => ({ export: id, disclosure, ...selection });

/** What is asked for, as moments and ids that are there. */
export async function selectionOf(
  rt: Runtime,
  orgId: string,
  input: Pick<ExportInput, keyof ExportSelection>,
): Promise<Result<ExportSelection>> {
  const invalid = invalidField(input);
  if (invalid) return { ok: false, refusal: invalid };
  const { team = null, item = null, subject = null } = input;
  const { since, until } = await momentsOf(rt, orgId, input);
  const [[there]] = await read(rt.pool, orgId, [askedIsThere(orgId, team, item, subject)]);
  for (const [field, id] of Object.entries({ team, item, subject }))
    if (id !== null && !there?.[field as "team" | "item" | "subject"]) return refused("not_found", { field });
  return done({ from: momentIn(since), to: momentIn(until), team, item, subject });
}

function invalidField({ from, to, team, item, subject }: Pick<ExportInput, keyof ExportSelection>): Refusal | null {
  for (const [field, day] of Object.entries({ from, to }))
    if (day !== undefined && !isDay(day)) return { code: "invalid_field", field };
  if (from !== undefined && to !== undefined && from > to) return { code: "invalid_field", field: "to" };
  for (const [field, id] of Object.entries({ team, item, subject }))
    if (id !== undefined && !isUuid(id)) return { code: "invalid_field", field };
  return null;
}

/** Null for the infinities, in which no bound was given. */
const momentIn = (text: string) => (text.endsWith("infinity") ? null : new Date(text).toISOString());
