import { ACCENT, FAINT, HEAD, LINE_STRONG, MEASURE, NOTE, PAGE } from "./look";
import type { Sheet } from "./sheet";

const HEIGHT = 74;
type Columns = { values: readonly number[]; title: string; alt: string; first: string; last: string };

/** How something went, one thin column a period; the numbers stand in the table below it. */
export function columnsOf(sheet: Sheet, { values, title, alt, first, last }: Columns): void {
  sheet.need(HEIGHT + 44);
  sheet.paragraph(title, { ...NOTE, colour: FAINT });
  const top = sheet.y;
  const bbox: [number, number, number, number] = [PAGE.left, top, PAGE.left + MEASURE, top + HEIGHT + 16];
  // Where it lies is demanded of a figure; PDFKit takes it, but its types do not tell.
  const figure = sheet.child("Figure", undefined, { alt, bbox } as { alt: string });
  const most = Math.max(1, ...values);
  const step = MEASURE / values.length;
  const wide = Math.max(0.6, Math.min(18, step * 0.72));
  sheet.mark(figure, "Figure", () => {
    for (const [at, value] of values.entries()) {
      const height = (value / most) * HEIGHT;
      if (value > 0) sheet.doc.rect(PAGE.left + at * step + (step - wide) / 2, top + HEIGHT - height, wide, height);
    }
    sheet.doc.fill(ACCENT);
    sheet.doc
      .moveTo(PAGE.left, top + HEIGHT)
      .lineTo(PAGE.left + MEASURE, top + HEIGHT)
      .lineWidth(0.6)
      .stroke(LINE_STRONG);
    sheet.fonts.draw(first, PAGE.left, top + HEIGHT + 5, HEAD);
    sheet.fonts.draw(last, PAGE.left + MEASURE - sheet.fonts.width(last, HEAD), top + HEIGHT + 5, HEAD);
  });
  figure.end();
  sheet.y = top + HEIGHT + 26;
}
