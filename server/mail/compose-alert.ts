import type { AlertLetter, LetterLine } from "@/core/alert/letter";
import { escaped } from "./escaped";
import { type Language, Words } from "./words";

/** A mail's words, in plain text and in the simplest HTML: no image, no style, nothing that is fetched. */
export type Composed = { subject: string; text: string; html: string };

/** An alert in the language of whoever gets it; in both where they named none, English first. */
export function composeAlert(letter: AlertLetter): Composed {
  const languages: Language[] = letter.language === null ? ["en", "de"] : [letter.language];
  const parts = languages.map((language) => part(letter, language));
  return {
    subject: `${parts.map((each) => each.what).join(" / ")} – ${letter.organisation}`,
    text: `${parts.map((each) => each.text).join("\n\n--------\n\n")}\n`,
    html: `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(letter.organisation)}</title></head><body>${parts.map((each) => each.html).join("<hr>")}</body></html>`,
  };
}

function part(letter: AlertLetter, language: Language) {
  const words = new Words(language, letter.timeZone);
  const t = words.in("mail.alert");
  const w = words.in("mail.what");
  const { organisation } = letter;
  const what = letter.test ? t("test", { what: w(`${letter.kind}`) }) : w(`${letter.kind}`);
  const choose = `${letter.console}/account`;
  const lines = letter.lines.map((line) => ({
    when: words.moment(line.at),
    said: sentence(letter, line, words),
    url: `${letter.console}${line.path}`,
  }));
  const notes = [
    ...(letter.test ? [t("testText")] : []),
    ...(letter.more > 0 ? [t("more", { count: letter.more })] : []),
  ];
  const text = [
    what,
    ...lines.map(({ when, said, url }) => `${when}\n${said}\n${t("open", { url })}`),
    ...notes,
    t("why", { organisation, url: choose }),
  ].join("\n\n");
  const html = [
    `<h1>${escaped(what)}</h1>`,
    ...lines.map(
      ({ when, said, url }) =>
        `<p>${escaped(when)}<br>${escaped(said)}<br><a href="${escaped(url)}">${escaped(t("openIt"))}</a></p>`,
    ),
    ...notes.map((note) => `<p>${escaped(note)}</p>`),
    `<p>${escaped(t("whyNamed", { organisation }))} <a href="${escaped(choose)}">${escaped(t("choose"))}</a></p>`,
  ].join("");
  return { what, text, html: `<div lang="${language}">${html}</div>` };
}

function sentence(letter: AlertLetter, line: LetterLine, words: Words): string {
  const t = words.in("mail.line");
  const queue = line.queue?.[words.language] ?? "none";
  return t(`${letter.kind}`, { count: line.amount, queue, value: line.value ?? 0 });
}
