import { ACCENT, ACCENT_SOFT, BODY, NOTE, PAGE, type Style } from "../look";
import { Table } from "../table";
import { shown, type Writer } from "../writer";

/** The first page has much to say and must remain one page. */
const TEXT: Style = { ...BODY, size: 9, line: 12.6 };

/** The first page: what this is, what it is evidence for and what not, how it was sealed and how to check it. */
export function cover(to: Writer): void {
  const t = to.words.in("report.cover");
  const { sheet, about } = to;
  sheet.artifact(() =>
    sheet.fonts.draw("Countersign", PAGE.left, sheet.y, { ...BODY, weight: "bold", colour: ACCENT }),
  );
  sheet.space(26);
  sheet.title(t("title"));
  sheet.space(2);
  sheet.paragraph(shown(about.organisation), { ...BODY, size: 13, line: 18, weight: "medium" });
  sheet.paragraph(period(to), { ...BODY, colour: NOTE.colour });
  sheet.space(4);
  sheet.rule(sheet.y);
  sheet.space(10);
  if (isSelection(to)) sheet.warning(t("selection"));
  sheet.subheading(t("evidence.title"));
  sheet.paragraph(t("evidence.text"), TEXT);
  sheet.subheading(t("not.title"));
  sheet.list([t("not.law"), t("not.read"), t("not.outside"), t("not.names")], TEXT);
  sheet.subheading(t("sealed.title"));
  sealed(to);
  sheet.subheading(t("check.title"));
  sheet.paragraph(t("check.text"), TEXT);
  command(to, t("check.command", { folder: t("check.folder"), key: t("check.key") }));
  sheet.paragraph(t("check.after"), TEXT);
}

function period({ words, report, about }: Writer): string {
  const t = words.in("report.cover");
  const { earliest, latest, total } = report.events;
  if (earliest === null || latest === null) return t("empty");
  const span = { from: words.moment(earliest), to: words.moment(latest), count: words.number(total) };
  return `${t("period", span)} ${t("zone", { zone: about.timeZone })}`;
}

const isSelection = ({ report: { asked } }: Writer) =>
  [asked.team, asked.item, asked.subject].some((each) => each !== null);

function sealed(to: Writer): void {
  const t = to.words.in("report.cover.sealed");
  const { about, words } = to;
  const { size, root, at } = about.checkpoint;
  const { holds } = about;
  const held =
    holds.kind === "range"
      ? t("range", { from: to.number(holds.from), to: to.number(Math.max(holds.from, holds.to - 1)) })
      : t("picked", { count: holds.events });
  const facts = [
    [t("log"), about.origin],
    [t("holds"), held],
    [t("checkpoint"), t("size", { count: size })],
    [t("root"), root],
    ...(at === null ? [] : [[t("signed"), words.moment(at)]]),
    ...(about.publicKey === "" ? [] : [[t("key"), about.publicKey]]),
    [t("export"), about.exportId],
    [t("digest"), about.reportDigest],
    [t("made"), words.moment(about.createdAt)],
  ];
  const columns = [
    { title: t("fact"), width: 2.1 },
    { title: t("value"), width: 6 },
  ];
  new Table(to.sheet, columns, 2.6).draw(
    facts.map((cells) => ({ cells })),
    t("summary"),
  );
}

/** What to type, on a ground of its own. */
function command({ sheet }: Writer, text: string): void {
  sheet.boxed(text, { ...BODY, size: 9, weight: "medium" }, { ground: ACCENT_SOFT, edge: ACCENT });
}
