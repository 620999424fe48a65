import type { ReaderLanguage } from "@/core/release/disclosed-text";
import type { Asked, ReceiptView } from "@/core/release/receipt-view";
import { type DataSent, formsOf } from "./forms";
import { Html, html } from "./html";
import { sentencesOf } from "./sentences";
import { STYLE } from "./style";
import { Words } from "./words";

export type Shown = {
  view: ReceiptView;
  /** Where the page is: its links and forms lead back to it. */
  path: string;
  language: ReaderLanguage;
  dataSent: DataSent | null;
  /** A form came without what it needs. */
  missing: boolean;
};

/** What a customer reads about one reply. Whole without a script; nothing on it comes from elsewhere. */
export function receiptPage({ view, path, language, dataSent, missing }: Shown): string {
  const words = new Words(language, view.timeZone);
  const t = words.in("receipt");
  const sentences = sentencesOf(view, words);
  const documents = listOf([
    ...view.words.documents,
    ...(view.words.moreDocuments > 0 ? [t("more", { count: view.words.moreDocuments })] : []),
  ]);
  const body = html`<header class="top"><p>${view.organisation}</p>${languages(path, language, t("language"))}</header>
<main>
<h1>${t(`head.${view.authorship}`)}</h1>
<p class="lead">${t("title")}. <time datetime="${view.sentAt}">${words.moment(view.sentAt)}</time></p>
${view.asked.map((asked) => askedNotice(asked, words))}
${dataSent && html`<div class="asked" role="status"><p>${t("data_sent", { number: dataSent.number, due: words.day(dataSent.due) })}</p></div>`}
${missing && html`<div class="wrong" role="alert"><p>${t("data_missing")}</p></div>`}
<section class="letter"><h2>${t(`text.${view.kind}`)}</h2>
<div lang="${view.language}" dir="auto">${view.text}</div>
${view.disclosure !== "" && html`<p class="said" lang="${view.reader}">${view.disclosure}</p>`}</section>
<section><h2>${t("steps")}</h2>
<ol class="steps">${sentences.steps.map(step)}</ol></section>
<section><h2>${t("reasons")}</h2>
${sentences.why.map((sentence) => html`<p>${sentence}</p>`)}</section>
${documents && html`<section><h2>${t("documents")}</h2>${documents}</section>`}
${sentences.used.length > 0 && html`<section><h2>${t("data")}</h2>${listOf(sentences.used)}</section>`}
${formsOf(view, path, language, words)}
</main>
<footer class="foot">
${view.contact !== "" && html`<p>${t("contact", { contact: view.contact })}</p>`}
<p>${t("foot", { day: words.day(view.expiresAt) })}</p>
</footer>`;
  return document(language, `${t("title")} – ${view.organisation}`, html`<div class="page">${body}</div>`);
}

/** One sentence where there is no receipt to show: the same for every address that leads to none. */
export function plainPage(language: ReaderLanguage, what: "nothing" | "too_many" | "failed"): string {
  const t = new Words(language, "UTC").in("receipt");
  const body = html`<main class="page alone"><h1>${t(`${what}.title`)}</h1><p class="lead">${t(`${what}.text`)}</p></main>`;
  return document(language, t(`${what}.title`), body);
}

function document(language: ReaderLanguage, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${new Html(STYLE)}</style></head>
<body>${body}</body></html>`.text;
}

function languages(path: string, now: ReaderLanguage, label: string): Html {
  const link = (language: ReaderLanguage, name: string) =>
    html`<a href="${path}?lang=${language}" hreflang="${language}" lang="${language}"${language === now && new Html(' aria-current="true"')}>${name}</a>`;
  return html`<nav aria-label="${label}">${link("en", "English")}${link("de", "Deutsch")}</nav>`;
}

function step({ what, when }: { what: string; when: string | null }): Html {
  return html`<li>${what}${when !== null && html`<time>${when}</time>`}</li>`;
}

function listOf(lines: readonly string[]): Html | null {
  return lines.length === 0 ? null : html`<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** What happens next, and by when: stands on the page as long as it does. */
function askedNotice({ what, at, dueAt, settledAt }: Asked, words: Words): Html {
  const t = words.in("receipt.asked");
  const next = settledAt
    ? t("settled", { settled: words.moment(settledAt) })
    : [what === "contested" ? t("other") : "", dueAt ? t("due", { due: words.moment(dueAt) }) : ""].join(" ").trim();
  return html`<div class="asked" role="status"><p>${t(`${what}`, { at: words.moment(at) })}</p><p>${next}</p></div>`;
}
