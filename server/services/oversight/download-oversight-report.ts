import type { OversightView } from "@/core/insight/oversight-report";
import { done, type Result } from "@/core/result";
import { timeZoneOf } from "@/db/repositories/export";
import { read, write } from "@/db/transaction";
import type { OversightAbout } from "@/server/report/oversight/oversight-writer";
import { renderOversight } from "@/server/report/oversight/render-oversight";
import type { Runtime } from "@/server/runtime";
import type { MemberContext } from "../review/member-context";
import type { OpenedFile } from "../subject-request/open-package";
import { toldByMember } from "../told-by-member";
import { type OversightQuery, readOversightReport } from "./read-oversight-report";

/** The same figures as a file for people or for machines; that somebody took them is on record. */
export async function downloadOversightReport(
  rt: Runtime,
  member: MemberContext,
  query: OversightQuery,
  as: { format: "pdf" | "json"; language: "en" | "de" },
): Promise<Result<OpenedFile>> {
  const view = await readOversightReport(rt, member, query);
  if (!view.ok) return view;
  const { orgId } = member;
  const [[organisation]] = await read(rt.pool, orgId, [timeZoneOf(orgId)]);
  if (!organisation) throw new Error(`organisation ${orgId} is gone`);
  const { from, to, queue } = view.value;
  const madeAt = new Date(rt.now()).toISOString();
  const about = { organisation: organisation.name, timeZone: organisation.time_zone, madeAt };
  const bytes = as.format === "pdf" ? await renderOversight(view.value, about, as.language) : jsonOf(view.value, about);
  await write(rt.pool, orgId, {
    statements: [],
    events: [
      toldByMember(rt, member, "oversight_report.downloaded", {
        ...{ first_day: from, last_day: to, queue, format: as.format },
      }),
    ],
  });
  const name = `countersign-oversight-${from}-${to}.${as.format}`;
  return done({ name, type: as.format === "pdf" ? "application/pdf" : "application/json", bytes });
}

/** Shares in ten-thousandths, times in milliseconds; null where there are too few cases. */
function jsonOf({ asks, today, choices, ...report }: OversightView, about: OversightAbout): Buffer {
  const { organisation, timeZone, madeAt } = about;
  const whole = {
    ...{ kind: "countersign-oversight-figures", v: 1, organisation, time_zone: timeZone, made_at: madeAt },
    ...report,
  };
  return Buffer.from(`${JSON.stringify(whole, null, 2)}\n`);
}
