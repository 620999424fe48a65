import PDFDocument from "pdfkit";
import type { OversightView } from "@/core/insight/oversight-report";
import { nothingMeasured } from "../fonts";
import { NO_PLAN, type Pass, Sheet } from "../sheet";
import { type Language, Words } from "../words";
import { shown } from "../writer";
import { type OversightAbout, OversightWriter } from "./oversight-writer";
import { byQueue, detail, drills, head, method, short } from "./parts";

/** The figures of oversight for people: a tagged PDF, the same bytes for the same figures. */
export async function renderOversight(view: OversightView, about: OversightAbout, language: Language): Promise<Buffer> {
  const words = new Words(language, about.timeZone);
  const measured = nothingMeasured();
  const lay = (pass: Pass) => {
    const doc = document(about, words);
    const t = words.in("oversight.pdf");
    const sheet = new Sheet(doc, pass, {
      left: t("foot", { organisation: shown(about.organisation) }),
      right: (page, pages) => t("page", { page, pages }),
    });
    const to = new OversightWriter(sheet, words, view, about);
    for (const part of [head, short, byQueue, detail, drills, method]) part(to);
    return { doc, sheet, found: sheet.finish() };
  };
  const { found } = lay({ plan: NO_PLAN, measured, dry: true });
  const { doc, sheet } = lay({ plan: found, measured, dry: false });
  const pieces: Buffer[] = [];
  sheet.end();
  for await (const piece of doc as unknown as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

function document({ organisation, madeAt }: OversightAbout, words: Words): PDFKit.PDFDocument {
  const t = words.in("oversight.pdf");
  const info = {
    ...{ Title: `${t("title")}: ${organisation}`, Author: organisation, Subject: t("subject") },
    ...{ Creator: "Countersign", Producer: "Countersign, PDFKit", CreationDate: new Date(madeAt) },
  };
  const options = { autoFirstPage: false, pdfVersion: "1.7", tagged: true, displayTitle: true, subset: "PDF/UA" };
  return new PDFDocument({ ...options, lang: words.language, info } as unknown as PDFKit.PDFDocumentOptions);
}
