import type { Report } from "@/core/report/report";
import { sumOf } from "@/core/report/sums";
import { FLAGGED_BY } from "@/core/report/words";
import { DECISION_KINDS } from "@/core/review/words";
import type { Writer } from "../writer";

/** Replies that two people had to agree on, and replies that somebody looked at after they had left. */
export function secondLooks(to: Writer): void {
  const t = to.words.in("report.second");
  const { report, sheet } = to;
  const { asked, same_person: same, first_unknown: unknown, kinds } = report.second_looks;
  sheet.heading(2, "second", t("title"));
  sheet.paragraph(t("text", { asked, looks: sumOf(kinds) }));
  if (same > 0) sheet.warning(t("same", { count: same }));
  else if (sumOf(kinds) > unknown) sheet.paragraph(t("different", { count: sumOf(kinds) - unknown }));
  if (unknown > 0) sheet.paragraph(t("unknown", { count: unknown }));
  outcomes(to, t("title"), kinds);
}

/** Flags on conversations and replies, and samples of what a rule had let out. */
export function afterwards(to: Writer): void {
  const t = to.words.in("report.afterwards");
  const { report, sheet } = to;
  const { samples, flags } = report;
  sheet.heading(2, "afterwards", t("title"));
  sheet.heading(3, "samples", t("samples.title"));
  sheet.paragraph(
    t("samples.text", { chosen: samples.chosen, decided: sumOf(samples.kinds), expired: samples.expired }),
  );
  outcomes(to, t("samples.title"), samples.kinds);
  sheet.heading(3, "flags", t("flags.title"));
  sheet.paragraph(t("flags.text", { raised: flags.raised, decided: sumOf(flags.kinds), expired: flags.expired }));
  if (flags.raised > 0) {
    const by = FLAGGED_BY.map((each) => ({ label: t(`by.${each}`), count: flags.by[each] }));
    to.shares(t("flags.by"), by, { label: t("flags.by"), count: t("flags.count") });
    const reasons = to.tally(flags.reasons, ([code = ""]) => to.reason(code));
    to.shares(t("flags.reason"), reasons, { label: t("flags.reason"), count: t("flags.count") });
  }
  outcomes(to, t("flags.title"), flags.kinds);
}

function outcomes(to: Writer, title: string, kinds: Report["flags"]["kinds"]): void {
  const t = to.words.in("report.decisions");
  const rows = DECISION_KINDS.filter((kind) => kinds[kind] > 0).map((kind) => ({
    label: t(`of.${kind}`),
    count: kinds[kind],
  }));
  if (rows.length > 0) to.shares(title, rows, { label: t("kind"), count: t("all") });
}
