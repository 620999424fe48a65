import { Fonts, type Measured } from "./fonts";
import { linesOf } from "./lines";
import { BODY, FOOT, HEADINGS, LINE, MEASURE, NOTE, PAGE, type Style, TITLE, WARN, WARN_SOFT } from "./look";

const INSET = 12;

export type Heading = { name: string; number: string; title: string; level: 2 | 3; page: number };

/** What the first pass found and the second needs: where everything stands, and how many pages there are. */
export type Plan = { headings: readonly Heading[]; pages: number };
export const NO_PLAN: Plan = { headings: [], pages: 0 };
export type Pass = { plan: Plan; measured: Measured; dry: boolean };

/** Inter is 1.21 high for a size of 1; a line centres it. */
const topOf = ({ line, size }: Style) => (line - size * 1.21) / 2;

type Element = PDFKit.PDFStructureElement;

/** A document that is written from top to bottom: it breaks pages, numbers headings and tags everything it draws. */
export class Sheet {
  readonly fonts: Fonts;
  readonly headings: Heading[] = [];
  y: number = PAGE.top;
  page = 0;
  #root: Element;
  #section: Element;
  #numbers = { section: 0, part: 0 };
  #outline: PDFKit.PDFOutline | null = null;

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly pass: Pass,
    private readonly foot: { left: string; right: (page: number, pages: number) => string },
  ) {
    this.fonts = new Fonts(doc, pass.measured, pass.dry);
    this.#root = doc.struct("Document");
    doc.addStructure(this.#root);
    this.#section = this.#newSection();
    this.newPage();
  }

  get plan(): Plan {
    return this.pass.plan;
  }

  newPage(): void {
    if (this.page > 0) this.#footer();
    this.doc.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    this.page += 1;
    this.y = PAGE.top;
  }

  finish(): Plan {
    this.#footer();
    return { headings: this.headings, pages: this.page };
  }

  /** Nothing can be drawn after this. */
  end(): void {
    this.#root.end();
    this.doc.end();
  }

  get room(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  /** A new page when so much is not left on this one. */
  need(height: number): void {
    if (this.room < height) this.newPage();
  }

  space(height: number): void {
    this.y += height;
  }

  title(text: string): void {
    this.write(text, TITLE, this.#section, "H1");
  }

  /** A heading never stands alone at the end of a page. */
  heading(level: 2 | 3, name: string, title: string): void {
    if (level === 2) this.#section = this.#newSection();
    const number = this.#next(level);
    if (this.y > PAGE.top) this.space(level === 2 ? 26 : 16);
    this.need(level === 2 ? 170 : 124);
    this.headings.push({ name, number, title, level, page: this.page });
    const top = Math.max(0, this.y - 12);
    this.doc.addNamedDestination(name, "XYZ", PAGE.left, top, null);
    if (level === 2) this.#outline = this.doc.outline.addItem(`${number}  ${title}`, { expanded: false });
    else this.#outline?.addItem(title);
    const style = HEADINGS[level];
    this.write(level === 2 ? `${number}  ${title}` : title, style, this.#section, `H${level}`);
    this.space(level === 2 ? 5 : 3);
  }

  /** A heading without a number, which the contents leave out; it begins a section of its own if told so. */
  subheading(text: string, alone = false): void {
    if (alone) this.#section = this.#newSection();
    else this.space(8);
    this.need(60);
    this.write(text, HEADINGS[alone ? 2 : 3], this.#section, "H2");
    this.space(3);
  }

  /** What must not be overlooked. */
  warning(text: string): void {
    this.boxed(text, { ...BODY, weight: "medium", colour: WARN }, { ground: WARN_SOFT, edge: WARN });
  }

  /** Text on a ground of its own, kept on one page. */
  boxed(text: string, style: Style, { ground, edge }: { ground: string; edge: string }): void {
    const width = MEASURE - 2 * INSET;
    const height = this.lines(text, style, width).length * style.line + INSET;
    this.need(height);
    this.artifact(() => {
      this.doc.rect(PAGE.left, this.y, MEASURE, height).fill(ground);
      this.doc.rect(PAGE.left, this.y, 2, height).fill(edge);
    });
    this.space(INSET / 2);
    this.write(text, style, this.#section, "P", { x: PAGE.left + INSET, width });
    this.space(INSET / 2 + 8);
  }

  paragraph(text: string, style: Style = BODY): void {
    this.write(text, style, this.#section, "P");
    this.space(6);
  }

  note(text: string): void {
    this.paragraph(text, NOTE);
  }

  list(items: readonly string[], style: Style = BODY): void {
    const list = this.child("L");
    for (const item of items) {
      const entry = this.child("LI", list);
      this.need(style.line);
      this.mark(this.child("Lbl", entry), "Lbl", () => this.fonts.draw("–", PAGE.left, this.y + topOf(style), style));
      this.write(item, style, entry, "LBody", { x: PAGE.left + 12, width: MEASURE - 12 });
      this.space(2);
    }
    list.end();
    this.space(4);
  }

  /** A structure element below another, or below the section that is being written. */
  child(type: string, parent: Element = this.#section, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws what an element holds; it may be called again for the same one, on the next page. */
  mark(element: Element, tag: string, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws what is there for the eye alone. */
  artifact(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, colour = LINE, from: number = PAGE.left, to: number = PAGE.left + MEASURE): void {
    this.artifact(() => this.doc.moveTo(from, y).lineTo(to, y).lineWidth(0.6).stroke(colour));
  }

  lines(text: string, style: Style, width: number): string[] {
    return linesOf(this.fonts, text, style, width);
  }

  write(
    text: string,
    style: Style,
    parent: Element,
    tag: string,
    place: { x: number; width: number } = { x: PAGE.left, width: MEASURE },
  ): void {
    const element = this.child(tag, parent);
    let rest = this.lines(text, style, place.width);
    while (rest.length > 0) {
      this.need(style.line * Math.min(rest.length, 2));
      const some = Math.max(1, Math.floor(this.room / style.line));
      const here = rest.slice(0, some);
      this.mark(element, tag, () => this.#draw(here, style, place.x));
      rest = rest.slice(some);
    }
    element.end();
  }

  #draw(lines: readonly string[], style: Style, x: number): void {
    for (const line of lines) {
      this.fonts.draw(line, x, this.y + topOf(style), style);
      this.y += style.line;
    }
  }

  #newSection(): Element {
    this.#section?.end();
    return this.child("Sect", this.#root);
  }

  #next(level: 2 | 3): string {
    if (level === 2) this.#numbers = { section: this.#numbers.section + 1, part: 0 };
    else this.#numbers.part += 1;
    return level === 2 ? String(this.#numbers.section) : `${this.#numbers.section}.${this.#numbers.part}`;
  }

  #footer(): void {
    const y = PAGE.height - PAGE.bottom + 22;
    const right = this.foot.right(this.page, this.plan.pages);
    const [left = ""] = this.lines(this.foot.left, FOOT, MEASURE - this.fonts.width(right, FOOT) - 12);
    this.artifact(() => {
      this.doc
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + MEASURE, y)
        .lineWidth(0.6)
        .stroke(LINE);
      this.fonts.draw(left, PAGE.left, y + 7, FOOT);
      this.fonts.draw(right, PAGE.left + MEASURE - this.fonts.width(right, FOOT), y + 7, FOOT);
    }, "Pagination");
  }
}
