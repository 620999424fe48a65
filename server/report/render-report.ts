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
  const lay = (plan: Plan, dry: boolean) => {
    const doc = document(about, words);
    const sheet = write(doc, { plan, measured, dry }, report, about, words);
    return { doc, sheet, found: sheet.finish() };
  };
  // The contents may grow by a page when they are filled, which moves everything behind them.
  const { found } = lay(lay(NO_PLAN, true).found, true);
  const { doc, sheet } = lay(found, false);
  sheet.end();
  return doc as unknown as Readable;
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

function write(doc: PDFKit.PDFDocument, pass: Pass, report: Report, about: ReportAbout, words: Words): Sheet {
  const t = words.in("report.foot");
  const left = t("left", { organisation: shown(about.organisation), export: shortId(about.exportId) });
  const sheet = new Sheet(doc, pass, { left, right: (page, pages) => t("page", { page, pages }) });
  const to = new Writer(sheet, words, report, about);
  cover(to);
  contents(to);
  for (const section of SECTIONS) section(to);
  return sheet;
}
