import type { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import type { Report } from "@/core/report/report";
import { nothingMeasured } from "./fonts";
import { changes, stops } from "./sections/changes";
import { contents } from "./sections/contents";
import { course } from "./sections/course";
import { cover } from "./sections/cover";
import { decisions } from "./sections/decisions";
import { ends } from "./sections/ends";
import { received, whatLeft } from "./sections/left";
import { members } from "./sections/members";
import { events, method } from "./sections/method";
import { overrides } from "./sections/overrides";
import { rules } from "./sections/rules";
import { afterwards, secondLooks } from "./sections/second-looks";
import { inShort } from "./sections/short";
import { NO_PLAN, type Pass, type Plan, Sheet } from "./sheet";
import { type Language, Words } from "./words";
import { type ReportAbout, shortId, shown, Writer } from "./writer";

const SECTIONS = [
  ...[inShort, ends, decisions, overrides, members, secondLooks, afterwards, rules, received, whatLeft, stops],
  ...[changes, course, events, method],
];

/**
 * The report for people: a tagged PDF, the same bytes for the same report. It is laid out first to learn on which pages its
 * headings come to stand, then once more with these pages in the contents.
 */
export function renderReport(report: Report, about: ReportAbout, language: Language): Readable {
  const words = new Words(language, about.timeZone);
  const measured = nothingMeasured();
  const lay = (plan: Plan, dry: boolean, what: typeof front) => {
    const doc = document(about, words);
    const sheet = sheetOf(doc, { plan, measured, dry }, about, words);
    what(new Writer(sheet, words, report, about));
    return { doc, sheet, found: sheet.finish() };
  };
  const { found } = lay(NO_PLAN, true, whole);
  // Filled, the contents may take more pages than empty, which moves everything behind them.
  const { pages } = lay(NO_PLAN, true, front).found;
  const more = lay(found, true, front).found.pages - pages;
  const headings = found.headings.map((heading) => ({ ...heading, page: heading.page + more }));
  const { doc, sheet } = lay({ headings, pages: found.pages + more }, false, whole);
  sheet.end();
  return doc as unknown as Readable;
}

/** What stands before the first section, which begins on a page of its own. */
function front(to: Writer): void {
  cover(to);
  contents(to);
}

function whole(to: Writer): void {
  front(to);
  for (const section of SECTIONS) section(to);
}

function document({ organisation, createdAt, reportDigest }: ReportAbout, words: Words): PDFKit.PDFDocument {
  const t = words.in("report.cover");
  const info = {
    Title: `${t("title")}: ${organisation}`,
    Author: organisation,
    Subject: t("subject"),
    Creator: "Countersign",
    Producer: "Countersign, PDFKit",
    CreationDate: new Date(createdAt),
    ReportSHA256: reportDigest,
  };
  const options = {
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    subset: "PDF/UA",
  } as const;
  return new PDFDocument({ ...options, lang: words.language, info } as unknown as PDFKit.PDFDocumentOptions);
}

function sheetOf(doc: PDFKit.PDFDocument, pass: Pass, about: ReportAbout, words: Words): Sheet {
  const t = words.in("report.foot");
  const left = t("left", { organisation: shown(about.organisation), export: shortId(about.exportId) });
  return new Sheet(doc, pass, { left, right: (page, pages) => t("page", { page, pages }) });
}
