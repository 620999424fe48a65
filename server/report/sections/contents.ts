import { BODY, MEASURE, PAGE } from "../look";
import type { Heading, Sheet } from "../sheet";
import type { Writer } from "../writer";

/** Headings with their pages, as they were found when the report was first laid out. */
export function contents(to: Writer): void {
  const t = to.words.in("report.contents");
  const { sheet } = to;
  sheet.newPage();
  sheet.subheading(t("title"), true);
  sheet.space(4);
  const list = sheet.child("TOC");
  for (const heading of sheet.plan.headings) line(sheet, list, heading, t("page", { page: heading.page }));
  list.end();
  sheet.newPage();
}

function line(sheet: Sheet, list: PDFKit.PDFStructureElement, heading: Heading, read: string): void {
  const top = heading.level === 2;
  const style = { ...BODY, weight: top ? ("medium" as const) : ("regular" as const) };
  const height = top ? 17.5 : 13.5;
  const x = PAGE.left + (top ? 0 : 22);
  sheet.need(height);
  const entry = sheet.child("TOCI", list);
  const link = sheet.child("Link", sheet.child("Reference", entry));
  const page = String(heading.page);
  const right = PAGE.left + MEASURE - sheet.fonts.width(page, style);
  const y = sheet.y + (top ? 4 : 0.5);
  const title = top ? `${heading.number}  ${heading.title}` : heading.title;
  sheet.mark(link, "Link", () => {
    sheet.fonts.draw(`${title} `, x, y, style);
    sheet.fonts.draw(page, right, y, style);
  });
  const contents = new String(`${title}, ${read}`);
  sheet.doc.goTo(PAGE.left, y - 2, MEASURE, height - 2, heading.name, {
    structParent: link,
    Contents: contents,
  } as never);
  const from = x + sheet.fonts.width(title, style) + 6;
  sheet.artifact(() => {
    sheet.doc
      .moveTo(from, y + 9)
      .lineTo(right - 6, y + 9)
      .lineWidth(0.6)
      .dash(0.6, { space: 3 })
      .stroke("#cfcdc7")
      .undash();
  });
  entry.end();
  sheet.y += height;
}
