import { LIMITS } from "@/core/report/words";
import type { Writer } from "../writer";

/** The events by type, so that everything counted above can be found again. */
export function events(to: Writer): void {
  const t = to.words.in("report.events");
  const { report, sheet, words } = to;
  const { total, first, last, types } = report.events;
  sheet.heading(2, "events", t("title"));
  sheet.paragraph(t("text", { total }));
  if (first !== null && last !== null)
    sheet.paragraph(t("indices", { first: words.number(first), last: words.number(last) }));
  const label = ([type = ""]: string[]) => to.event(type);
  to.shares(t("title"), to.tally(types, label), { label: t("type"), count: t("count") });
  const { opened, revoked, passwords } = report.sessions;
  sheet.paragraph(t("sessions", { opened, revoked, passwords }));
  sheet.paragraph(t("erased", { count: report.erased }));
}

/** How it was counted, and what could not be. */
export function method(to: Writer): void {
  const t = to.words.in("report.method");
  const { report, sheet } = to;
  const { cut } = report;
  sheet.heading(2, "method", t("title"));
  sheet.list([
    ...[t("events"), t("order"), t("reach"), t("judged"), t("interval"), t("queues"), t("times"), t("days")],
    t("before", { first: to.number(report.events.first ?? 0) }),
    t("limits", { open: to.number(LIMITS.open), members: to.number(LIMITS.members), acts: to.number(LIMITS.acts) }),
  ]);
  const lost = cut.drafts + cut.items + cut.releases;
  if (lost === 0) sheet.paragraph(t("nothingCut"));
  else sheet.warning(t("cut", { drafts: cut.drafts, items: to.number(cut.items), releases: to.number(cut.releases) }));
}
