import type { Detect } from "@/core/privacy/detect/pii-detector";
import { REDACTED } from "@/core/privacy/redact";
import type { LetterLanguage } from "@/core/privacy/request-words";
import type { Redact } from "./package-data";
import type { SubjectFile } from "./subject-file";

const SHORTEST = 3;

/** Blots out personal data in a text that are not the person's own: other people's names and identifiers (GDPR 15(4)). */
export function othersRedacted(detect: Detect, file: SubjectFile, language: LetterLanguage): Redact {
  const own = [file.profile.display_name ?? "", file.profile.external_id, ...file.identifiers.map((each) => each.value)]
    .map(plain)
    .filter((value) => value.length >= SHORTEST);
  const theirs = (value: string) => own.some((each) => each.includes(value) || value.includes(each));
  return (text) => {
    const spans = detect(text, { language, known: [] }).filter(
      ({ start, end }) => !theirs(plain(text.slice(start, end))),
    );
    let at = 0;
    let made = "";
    for (const { start, end } of spans) {
      made += text.slice(at, start) + REDACTED;
      at = end;
    }
    return made + text.slice(at);
  };
}

const plain = (value: string) => value.toLowerCase().replaceAll(/[\s()/.-]+/g, "");
