import { REQUEST_KINDS } from "@/core/privacy/request-words";
import type { ReaderLanguage } from "@/core/release/disclosed-text";
import { ANSWERED_WITHIN_HOURS, type ReceiptView } from "@/core/release/receipt-view";
import { ASKED_OF_US, type AskedOfUs } from "@/core/review/words";
import { type Html, html } from "./html";
import type { Words } from "./words";

/** A request about one's data that was taken in just now. */
export type DataSent = { number: number; due: string };

/** Most characters of each field; what is longer is cut off. */
export const LONGEST = { note: 2000, name: 200, contact: 500, words: 2000 } as const;

/** What a customer can ask for; what was asked for already is not offered again. */
export function formsOf(view: ReceiptView, path: string, language: ReaderLanguage, words: Words): Html {
  const t = words.in("receipt.ask");
  const left = ASKED_OF_US.filter((what) => !view.asked.some((asked) => asked.what === what));
  return html`<section class="ask"><h2>${t("title")}</h2>
${left.map((what) => askForm(what, `${path}/${what}?lang=${language}`, words))}
${dataForm(`${path}/data?lang=${language}`, words)}</section>`;
}

function askForm(what: AskedOfUs, action: string, words: Words): Html {
  const t = words.in("receipt.ask");
  const hours = ANSWERED_WITHIN_HOURS[what];
  return html`<details><summary>${t(`${what}.title`)}</summary>
<form method="post" action="${action}"><p>${t(`${what}.text`, { hours, days: Math.round(hours / 24) })}</p>
<label>${t("note")}<textarea name="note" maxlength="${LONGEST.note}" rows="3"></textarea></label>
<button type="submit">${t(`${what}.submit`)}</button></form></details>`;
}

function dataForm(action: string, words: Words): Html {
  const t = words.in("receipt.ask.data");
  const kinds = REQUEST_KINDS.map((kind) => html`<option value="${kind}">${t(`kinds.${kind}`)}</option>`);
  return html`<details><summary>${t("title")}</summary>
<form method="post" action="${action}"><p>${t("text")}</p>
<label>${t("kind")}<select name="kind">${kinds}</select></label>
<label>${t("name")}<input name="name" required maxlength="${LONGEST.name}" autocomplete="name"></label>
<label>${t("contact")}<input name="contact" required maxlength="${LONGEST.contact}" autocomplete="email"></label>
<label>${t("words")}<textarea name="words" maxlength="${LONGEST.words}" rows="3"></textarea></label>
<button type="submit">${t("submit")}</button></form></details>`;
}
