import type { Certificate } from "../certificate";
import type { LetterLanguage } from "../request-words";
import { PERSON_WORDS } from "./words";

const TEXT = {
  en: {
    title: "Certificate of erasure",
    opening: (number: number | null, at: string) =>
      number === null
        ? `The personal data of a customer were erased on ${at}.`
        : `The personal data of the person who made request ${number} were erased on ${at}.`,
    what: "What was erased",
    kept: "What was kept, and why",
    key: "Texts were stored encrypted under a key of this person's own. The key was destroyed, the texts were deleted, and afterwards it was tried to read what is left: it cannot be read.",
    records: (count: number) => (count === 1 ? "1 record" : `${count} records`),
    proof: "How to check this",
    check:
      "The file that belongs to this certificate (JSON) holds the audit event, its proof of inclusion, and a signed checkpoint of the log. Check it without any connection: countersign verify --certificate FILE",
    event: "Audit event",
    index: "Place in the log",
    checkpoint: "Checkpoint",
    nothing: "Nothing.",
  },
  de: {
    title: "Löschbescheinigung",
    opening: (number: number | null, at: string) =>
      number === null
        ? `Die personenbezogenen Daten einer Person wurden am ${at} gelöscht.`
        : `Die personenbezogenen Daten der Person, die Anfrage ${number} gestellt hat, wurden am ${at} gelöscht.`,
    what: "Was gelöscht wurde",
    kept: "Was aufbewahrt wird, und warum",
    key: "Texte waren unter einem eigenen Schlüssel dieser Person verschlüsselt. Der Schlüssel wurde vernichtet, die Texte wurden gelöscht, und danach wurde versucht, das Verbliebene zu lesen: Es ist nicht lesbar.",
    records: (count: number) => (count === 1 ? "1 Datensatz" : `${count} Datensätze`),
    proof: "Wie sich das prüfen lässt",
    check:
      "Die zugehörige Datei (JSON) enthält das Protokollereignis, seinen Einschlussnachweis und einen signierten Prüfpunkt des Protokolls. Sie lässt sich ohne jede Verbindung prüfen: countersign verify --certificate DATEI",
    event: "Protokollereignis",
    index: "Stelle im Protokoll",
    checkpoint: "Prüfpunkt",
    nothing: "Nichts.",
  },
} as const;

export function certificateDocument(
  certificate: Certificate,
  language: LetterLanguage,
  moment: (at: string) => string,
) {
  const t = TEXT[language];
  const words = PERSON_WORDS[language];
  const { outcomes, seal } = certificate;
  const line = ({ category, outcome, ground, records }: Certificate["outcomes"][number]) =>
    `${words.category[category]}: ${words.outcome[outcome]}${records > 0 ? ` (${t.records(records)})` : ""}${ground === null ? "" : `: ${words.ground[ground]}`}`;
  const kept = outcomes.filter(({ outcome }) => outcome === "kept" || outcome === "restricted");
  const gone = outcomes.filter((each) => !kept.includes(each) && each.outcome !== "none");
  return {
    title: t.title,
    opening: [t.opening(certificate.request, moment(certificate.erased_at)), t.key],
    parts: [
      { title: t.what, paragraphs: gone.length === 0 ? [t.nothing] : [], list: gone.map(line) },
      { title: t.kept, paragraphs: kept.length === 0 ? [t.nothing] : [], list: kept.map(line) },
      {
        title: t.proof,
        paragraphs: [t.check],
        list: [
          `${t.event}: ${seal.event.id}`,
          `${t.index}: ${seal.sealed.index}`,
          `${t.checkpoint}: ${seal.sealed.checkpoint.note.split("\n").slice(0, 3).join(" · ")}`,
        ],
      },
    ],
  };
}
