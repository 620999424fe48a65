import { ENOUGH_PEOPLE } from "@/core/insight/few-people";
import { type Coefficient, ENOUGH, OVERSIGHT_FIGURES, shareIn } from "@/core/insight/oversight-report";
import { ACCENT, BODY, NOTE, PAGE } from "../look";
import { shown } from "../writer";
import type { OversightWriter } from "./oversight-writer";

/** What this is and about which days. */
export function head(to: OversightWriter): void {
  const t = to.words.in("oversight.pdf");
  const { sheet, view, about, words } = to;
  sheet.artifact(() =>
    sheet.fonts.draw("Countersign", PAGE.left, sheet.y, { ...BODY, weight: "bold", colour: ACCENT }),
  );
  sheet.space(26);
  sheet.title(t("title"));
  sheet.space(2);
  sheet.paragraph(shown(about.organisation), { ...BODY, size: 13, line: 18, weight: "medium" });
  sheet.paragraph(periodOf(to), { ...BODY, colour: NOTE.colour });
  sheet.paragraph(view.queue === null ? t("every") : t("queue", { queue: to.queue(view.queue) }), {
    ...BODY,
    colour: NOTE.colour,
  });
  sheet.paragraph(t("made", { at: words.moment(about.madeAt), zone: about.timeZone }), NOTE);
  sheet.space(4);
  sheet.rule(sheet.y);
}

function periodOf({ words, view }: OversightWriter): string {
  const t = words.in("oversight");
  const days = Math.round((Date.parse(view.to) - Date.parse(view.from)) / 86_400_000) + 1;
  return t("period", { from: words.period(view.from), to: words.period(view.to), days });
}

/** Every figure in one table, beside the period before. */
export function short(to: OversightWriter): void {
  const t = to.words.in("oversight.pdf");
  const name = to.words.in("oversight.figure");
  const { sheet, view } = to;
  sheet.heading(2, "short", t("short"));
  sheet.paragraph(t("decisions", { count: view.figures.decisions, before: view.before.figures.decisions }));
  const columns = [
    { title: t("figure"), width: 3.4 },
    { title: t("now"), width: 1.1, right: true },
    { title: t("low_high"), width: 2.2, right: true },
    { title: t("cases"), width: 1.8, right: true },
    { title: t("then"), width: 1.1, right: true },
    { title: "", width: 1.5 },
  ];
  const rows = OVERSIGHT_FIGURES.map((each) => {
    const share = shareIn(view.figures, each);
    const before = shareIn(view.before.figures, each);
    const told = view.figures.fewPeople.includes(each)
      ? ["–", to.words.in("oversight")("few_people_short"), "–"]
      : [to.share(share), to.interval(share), to.cases(share)];
    return {
      cells: [...[name(`${each}.title`), ...told, to.share(before)], { share: (share.share ?? 0) / 10_000 }],
    };
  });
  to.table(columns, rows, t("short"));
}

/** What each figure is made of, and what else is known of it. */
export function detail(to: OversightWriter): void {
  const t = to.words.in("oversight.pdf");
  const name = to.words.in("oversight.figure");
  const { sheet } = to;
  sheet.heading(2, "detail", t("detail"));
  for (const each of OVERSIGHT_FIGURES) {
    sheet.heading(3, each, name(`${each}.title`));
    sheet.paragraph(name(`${each}.made`));
    if (to.view.figures.fewPeople.includes(each)) {
      sheet.paragraph(to.words.in("oversight")("few_people", { enough: ENOUGH_PEOPLE }));
      continue;
    }
    const more = moreOf(to)[each];
    if (more.length > 0) sheet.list(more);
  }
}

function moreOf(to: OversightWriter): Record<(typeof OVERSIGHT_FIGURES)[number], string[]> {
  const t = to.words.in("oversight");
  const { evidence, reading, overrides, samples, deadlines, escalations, agreement } = to.view.figures;
  const said = (of: { low: number; middle: number; high: number }) => ({
    low: to.duration(of.low),
    middle: to.duration(of.middle),
    high: to.duration(of.high),
  });
  const { classes } = overrides;
  return {
    planted: [],
    evidence: evidence.items > 0 ? [t("evidence.items", { count: evidence.items })] : [],
    reading: [
      ...(reading.held ? [t("reading.held", said(reading.held))] : []),
      ...(reading.expected ? [t("reading.expected", said(reading.expected))] : []),
    ],
    overrides: (["stands", "changed", "refused", "escalated"] as const).map((each) =>
      t(`class.${each}`, { count: classes[each] }),
    ),
    agreement: [...coefficient(to, "kappa", agreement.kappa), ...coefficient(to, "alpha", agreement.alpha)],
    samples: samples.drawn > 0 ? [t("samples.drawn", { drawn: samples.drawn, open: samples.open })] : [],
    deadlines: [
      t("deadlines.met", { count: deadlines.met }),
      t("deadlines.late", { count: deadlines.late }),
      ...(["hand_over", "holding_reply", "block"] as const).map((each) =>
        t(`deadlines.${each}`, { count: deadlines.nobody[each] }),
      ),
    ],
    escalations: [
      t("escalations.stepped", { count: escalations.stepped }),
      t("escalations.told", { count: escalations.told }),
    ],
  };
}

function coefficient(to: OversightWriter, which: "kappa" | "alpha", of: Coefficient | null): string[] {
  const t = to.words.in("oversight.agreement");
  if (of === null) return [];
  const number = (value: number) => to.coefficient(value);
  const interval =
    of.low === null || of.high === null ? t("uniform") : t("interval", { low: number(of.low), high: number(of.high) });
  return [`${t(`${which}`, { value: number(of.value) })} ${interval}`];
}

/** The same by queue: each figure a table, so that queues stand under one another. */
export function byQueue(to: OversightWriter): void {
  const t = to.words.in("oversight.pdf");
  const queues = to.words.in("oversight.queues");
  const name = to.words.in("oversight.figure");
  const { sheet, view } = to;
  if (view.queues.length < 2) return;
  sheet.heading(2, "queues", t("by_queue"));
  sheet.paragraph(queues("text", { enough: ENOUGH }));
  for (const half of [OVERSIGHT_FIGURES.slice(0, 4), OVERSIGHT_FIGURES.slice(4)]) {
    const columns = [
      { title: queues("queue"), width: 2.2 },
      ...half.map((each) => ({ title: name(`${each}.title`), width: 2, right: true })),
    ];
    const rows = view.queues.map(({ id, figures }) => ({
      cells: [to.queue(id), ...half.map((each) => to.brief(figures, each))],
    }));
    to.table(columns, rows, t("by_queue"));
  }
}

/** Whether the stop switch was tried, and what it found. */
export function drills(to: OversightWriter): void {
  const t = to.words.in("oversight.drills");
  const { sheet, view, words } = to;
  if (view.stops === null) return;
  const { drills: all, last } = view.stops;
  sheet.heading(2, "drills", t("title"));
  sheet.paragraph(t("made"));
  sheet.paragraph(last === null ? t("never") : t("last", { days: last.days }));
  if (all.length === 0) {
    if (last !== null) sheet.paragraph(t("none"));
    return;
  }
  const columns = [
    { title: t("when"), width: 3 },
    { title: t("held"), width: 2, right: true },
    { title: t("ms"), width: 2, right: true },
    { title: t("left"), width: 2.4 },
  ];
  const rows = all.map(({ at, held, ms, left }) => ({
    cells: [
      ...[words.brief(at), words.number(held), t("took", { ms })],
      left === 0 ? t("passed") : t("failed", { left }),
    ],
  }));
  to.table(columns, rows, t("title"));
}

/** How it was counted. */
export function method(to: OversightWriter): void {
  const t = to.words.in("oversight.pdf");
  to.sheet.heading(2, "method", t("method"));
  const rates = t("rates", { enough: ENOUGH });
  const few = t("few", { enough: ENOUGH_PEOPLE });
  to.sheet.list([t("once"), rates, t("weights"), t("agree"), t("reading"), t("log"), few, t("people")]);
}
