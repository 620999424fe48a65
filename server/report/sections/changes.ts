import type { Act, Report } from "@/core/report/report";
import { ACTS, type ActsOf } from "@/core/report/words";
import { shortId, type Writer } from "../writer";

type StopRow = Report["stops"]["rows"][number];

/** Every use of the stop switch. */
export function stops(to: Writer): void {
  const t = to.words.in("report.stops");
  const { report, sheet, words } = to;
  const { set, lifted, held, rows, beyond } = report.stops;
  sheet.heading(2, "stops", t("title"));
  sheet.paragraph(t("text", { set, lifted, held }));
  const columns = [
    { title: t("set"), width: 2.4 },
    { title: t("by"), width: 2.2 },
    { title: t("scope"), width: 1.8 },
    { title: t("held"), width: 0.9, right: true },
    { title: t("lifted"), width: 2.4 },
    { title: t("liftedBy"), width: 2.2 },
  ];
  const cells = rows.map(({ set: begun, lifted: ended, ...row }) => ({
    cells: [
      begun ? words.brief(begun.at) : t("before"),
      begun ? to.actor(begun.by) : "–",
      stopped(to, row),
      begun ? to.number(begun.drafts) : "–",
      ended ? words.brief(ended.at) : t("stands"),
      ended ? to.actor(ended.by) : "–",
    ],
  }));
  if (set + lifted > 0) to.table(columns, cells, t("title"));
  if (beyond > 0) sheet.note(t("beyond", { count: beyond }));
}

function stopped(to: Writer, { scope, source, value }: Pick<StopRow, "scope" | "source" | "value">): string {
  const t = to.words.in("report.stops");
  if (scope === null) return "–";
  if (scope === "organisation") return t("everything");
  return scope === "source" && source ? to.source(source) : t("named", { scope, value: value ?? "" });
}

/** What changed in who may do what, and in what happens by itself. */
export function changes(to: Writer): void {
  const t = to.words.in("report.changes");
  const { report, sheet } = to;
  sheet.heading(2, "changes", t("title"));
  sheet.paragraph(t("text"));
  for (const heading of ACTS) {
    sheet.heading(3, `changes-${heading}`, t(`of.${heading}`));
    acts(to, heading);
    const { beyond } = report.acts[heading];
    if (beyond > 0) sheet.note(t("beyond", { count: beyond }));
  }
}

function acts(to: Writer, heading: ActsOf): void {
  const t = to.words.in("report.changes");
  const columns = [
    { title: t("when"), width: 2.3 },
    { title: t("what"), width: 2.4 },
    { title: t(`about.${heading}`), width: 3 },
    { title: t("by"), width: 2.2 },
    { title: t("index"), width: 0.9, right: true },
  ];
  const rows = to.report.acts[heading].rows.map((act) => ({
    cells: [
      ...[to.words.brief(act.at), to.event(act.type), about(to, act)],
      ...[to.actor(act.by), to.number(act.index)],
    ],
  }));
  to.table(columns, rows, t(`of.${heading}`));
}

/** What it was done to, by its name where it has one. */
function about(to: Writer, { type, about: id, roles }: Act): string {
  const t = to.words.in("report.changes");
  if (id === null) return "–";
  const [kind] = type.split(".");
  if (kind === "policy") return t("version", { version: id });
  if (type === "organisation.created") return id;
  if (kind === "member" && type !== "member.invited") return withRoles(to, to.member(id), roles);
  if (kind === "member" || kind === "invitation") return withRoles(to, t("invitation", { id: shortId(id) }), roles);
  if (kind === "team") return to.team(id);
  if (kind === "source") return to.source(id);
  if (kind === "reason") return to.reason(id);
  return kind === "log" ? t("key", { key: id.slice(0, 16) }) : t("export", { id: shortId(id) });
}

function withRoles(to: Writer, name: string, roles: Act["roles"]): string {
  if (roles === null) return name;
  const t = to.words.in("role");
  const held = roles.map((each) => (each.team ? `${t(each.role)} (${to.team(each.team)})` : t(each.role)));
  return held.length === 0 ? name : `${name}: ${held.join(", ")}`;
}
