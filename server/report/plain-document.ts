import PDFDocument from "pdfkit";
import { nothingMeasured } from "./fonts";
import { NO_PLAN, type Pass, Sheet } from "./sheet";
import type { Language } from "./words";
import { shown } from "./writer";

/** A part of a document: what is said, in paragraphs and lists. */
export type DocumentPart = {
  title: string;
  paragraphs: readonly string[];
  list?: readonly string[];
  after?: readonly string[];
};
export type PlainDocument = {
  language: Language;
  title: string;
  organisation: string;
  at: string;
  /** Left and right in the foot of each page. */
  foot: string;
  /** "Page 1 of 2" in the document's language. */
  page: (page: number, pages: number) => string;
  opening: readonly string[];
  parts: readonly DocumentPart[];
};

/** A letter, a certificate or a copy of somebody's data: a tagged PDF, the same bytes for the same document. */
export async function renderDocument(from: PlainDocument): Promise<Buffer> {
  const measured = nothingMeasured();
  const { pages } = lay(from, { plan: NO_PLAN, measured, dry: true }).found;
  const { doc, sheet } = lay(from, { plan: { headings: [], pages }, measured, dry: false });
  const pieces: Buffer[] = [];
  const stream = doc as unknown as AsyncIterable<Buffer>;
  sheet.end();
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

function lay(from: PlainDocument, pass: Pass) {
  const doc = new PDFDocument({
    ...{ autoFirstPage: false, pdfVersion: "1.7", tagged: true, displayTitle: true, subset: "PDF/UA" },
    lang: from.language,
    info: {
      ...{ Title: from.title, Author: from.organisation, Creator: "Countersign", Producer: "Countersign, PDFKit" },
      CreationDate: new Date(from.at),
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  const sheet = new Sheet(doc, pass, { left: shown(from.foot), right: from.page });
  sheet.title(shown(from.title));
  sheet.space(10);
  for (const text of from.opening) sheet.paragraph(text);
  for (const part of from.parts) {
    sheet.subheading(shown(part.title), true);
    for (const text of part.paragraphs) sheet.paragraph(text);
    if (part.list && part.list.length > 0) sheet.list(part.list);
    for (const text of part.after ?? []) sheet.paragraph(text);
  }
  return { doc, sheet, found: sheet.finish() };
}
