import { sumOf } from "@/core/report/sums";
import { RELEASED } from "@/core/report/words";
import { shown, type Writer } from "../writer";

/** What went out to customers and what allowed it, what did not arrive, how things turned out. */
export function whatLeft(to: Writer): void {
  const t = to.words.in("report.left");
  const { report, sheet } = to;
  const { releases, deliveries, outcomes } = report;
  sheet.heading(2, "left", t("title"));
  sheet.paragraph(t("text", { count: sumOf(releases.kinds) }));
  const kinds = RELEASED.map((each) => ({ label: t(`of.${each}`), count: releases.kinds[each] }));
  to.shares(t("title"), kinds, { label: t("kind"), count: t("texts") });
  sheet.heading(3, "left-rules", t("byRule"));
  const rules = to.tally(
    releases.rules,
    ([version = "", code = ""]) => `${to.rule(version, code)} (${t("version", { version })})`,
  );
  to.shares(t("byRule"), rules, { label: t("rule"), count: t("texts") });
  sheet.heading(3, "deliveries", t("deliveries.title"));
  sheet.paragraph(
    t("deliveries.text", {
      ...{
        attempts: deliveries.attempts,
        delivered: to.number(deliveries.delivered),
        failed: to.number(deliveries.failed),
      },
      ...{ given: to.number(deliveries.given_up), retried: to.number(deliveries.retried) },
    }),
  );
  if (deliveries.failed > 0) {
    const statuses = to.tally(deliveries.statuses, ([code = ""]) => (code === "" ? t("deliveries.silent") : code));
    to.shares(t("deliveries.status"), statuses, { label: t("deliveries.status"), count: t("deliveries.attempts") });
  }
  sheet.heading(3, "outcomes", t("outcomes.title"));
  sheet.note(t("outcomes.note"));
  const told = to.tally(outcomes, ([code = ""]) => to.code(code));
  to.shares(t("outcomes.title"), told, { label: t("outcomes.kind"), count: t("outcomes.count") });
}

/** Where the replies came from. */
export function received(to: Writer): void {
  const t = to.words.in("report.received");
  const { report, sheet } = to;
  const { drafts, already_sent: sent, late, sources, models, agents, languages } = report.received;
  sheet.heading(2, "received", t("title"));
  sheet.paragraph(t("text", { count: drafts, sent, late }));
  const parts = [
    { name: "sources", title: t("source"), tally: sources, label: ([id = ""]: string[]) => to.source(id) },
    { name: "models", title: t("model"), tally: models, label: (key: string[]) => shown(key.join(" ")) },
    { name: "agents", title: t("agent"), tally: agents, label: (key: string[]) => shown(key.join(", ")) },
    {
      name: "languages",
      title: t("language"),
      tally: languages,
      label: ([code = ""]: string[]) => shown(to.words.tongue(code)),
    },
  ];
  for (const { name, title, tally, label } of parts) {
    sheet.heading(3, `received-${name}`, title);
    to.shares(title, to.tally(tally, label), { label: title, count: t("replies") });
  }
}
