import { sumOf } from "@/core/report/sums";
import { ENDS } from "@/core/report/words";
import type { Writer } from "../writer";
import { moreDecided } from "./decisions";

/** What a reader with one minute should take away. */
export function inShort(to: Writer): void {
  const t = to.words.in("report.short");
  const { report, sheet } = to;
  const { ends, received, decisions, judged, second_looks: second, stops, deliveries, releases } = report;
  sheet.heading(2, "short", t("title"));
  sheet.paragraph(t("text"));
  const drafts = received.drafts;
  const nobody = ENDS.reduce((sum, end) => sum + ends[end].nobody, 0);
  const byRule = sumOf(ends.released_by_rule) + sumOf(ends.released_by_rule_sampled);
  const of = (count: number) => to.share(count, drafts);
  const { cases, of: all } = judged.overridden;
  const rows = [
    [t("received"), to.number(drafts), "", t("receivedNote", { sent: received.already_sent, late: received.late })],
    [
      t("onDecision"),
      to.number(sumOf(ends.released_on_decision)),
      of(sumOf(ends.released_on_decision)),
      t("ofReceived"),
    ],
    [t("byRule"), to.number(byRule), of(byRule), t("ofReceived")],
    [
      t("sampled"),
      to.number(ends.released_by_rule_sampled.decided),
      to.share(ends.released_by_rule_sampled.decided, byRule),
      t("ofByRule"),
    ],
    [t("nobody"), to.number(nobody), of(nobody), t("ofReceived")],
    [t("decisions"), to.number(decisions.total), "", t("people", { count: decisions.people, more: moreDecided(to) })],
    [
      t("overridden"),
      to.number(cases),
      to.share(cases, all),
      t("ofJudged", { of: all, interval: to.interval(judged.overridden) }),
    ],
    [t("second"), to.number(sumOf(second.kinds)), "", t("samePerson", { count: second.same_person })],
    [t("holding"), to.number(releases.kinds.holding_reply), "", t("holdingNote")],
    [t("stops"), to.number(stops.set), "", t("held", { count: stops.held })],
    [t("givenUp"), to.number(deliveries.given_up), "", t("retried", { count: deliveries.retried })],
  ];
  const columns = [
    { title: t("what"), width: 3.6 },
    { title: t("count"), width: 1.1, right: true },
    { title: t("share"), width: 1.1, right: true },
    { title: t("measured"), width: 4.2 },
  ];
  to.table(
    columns,
    rows.map((cells) => ({ cells })),
    t("title"),
  );
}
