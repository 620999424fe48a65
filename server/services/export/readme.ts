import type { Manifest } from "@/core/audit/bundle/manifest";

/** What lies beside every bundle for whoever opens it, in both languages: it may pass through many hands. */
export function readmeText(m: Pick<Manifest, "export" | "origin" | "created_at" | "size" | "disclosure">): string {
  return `COUNTERSIGN - EXPORT OF AN AUDIT LOG / EXPORT EINES PROTOKOLLS
==============================================================

${m.origin}
Export ${m.export}
${m.created_at}
Checkpoint: ${m.size}


ENGLISH

What this is
  events/            the events themselves, one a line, exactly as they were signed
  events.csv         the same for a spreadsheet; decisions.csv holds the decisions alone
  report.pdf         a report for people; report.json holds its figures
  people.json        the names that go with the ids, as they were known then; nothing proves names
${m.disclosure === "with_openings" ? OPENINGS_EN : CLOSED_EN}
  the other files    signed checkpoints, proofs, and the signed list of all files

How to check it
  Unpack it, open a terminal in this folder, and run (Node.js 20 or newer; no network is used):

    node verify.mjs .

  It ends with 0 when the bundle is valid, 1 when something was changed (and names the first event
  concerned), 2 when something is missing.

  A program that lies beside what it checks could have been changed with it. Take verify.mjs from a
  copy that you trust, and compare the key that it prints with what you were told by another way:

    node verify.mjs . --key KEY

What it proves
  Valid means: these are the events of this log as it was signed, none changed, none left out of the
  range it names, none added. It does not prove that what happened was right, nor that everything that
  happened was recorded.


DEUTSCH

Was das ist
  events/            die Ereignisse selbst, eines je Zeile, genau so, wie sie signiert wurden
  events.csv         dasselbe für eine Tabellenkalkulation; decisions.csv enthält nur die Entscheidungen
  report.pdf         ein Bericht für Menschen; report.json enthält seine Zahlen
  people.json        die Namen zu den Kennungen, wie sie damals bekannt waren; Namen beweist nichts
${m.disclosure === "with_openings" ? OPENINGS_DE : CLOSED_DE}
  die übrigen        signierte Prüfpunkte, Nachweise und die signierte Liste aller Dateien

So prüfen Sie es
  Entpacken Sie den Export, öffnen Sie ein Terminal in diesem Ordner und führen Sie aus (Node.js 20
  oder neuer; es wird kein Netz benutzt):

    node verify.mjs .

  Das Ergebnis ist 0, wenn der Export gültig ist, 1, wenn etwas verändert wurde (das erste betroffene
  Ereignis wird genannt), und 2, wenn etwas fehlt.

  Ein Programm, das neben dem liegt, was es prüft, könnte mit verändert worden sein. Nehmen Sie
  verify.mjs aus einer Quelle, der Sie vertrauen, und vergleichen Sie den Schlüssel, den es ausgibt,
  mit dem, der Ihnen auf anderem Weg genannt wurde:

    node verify.mjs . --key SCHLÜSSEL

Was es beweist
  Gültig heißt: Das sind die Ereignisse dieses Protokolls, wie es signiert wurde; keines verändert,
  keines aus dem genannten Bereich weggelassen, keines hinzugefügt. Es beweist nicht, dass richtig
  war, was geschah, und nicht, dass alles aufgezeichnet wurde, was geschah.
`;
}

const OPENINGS_EN =
  "  openings.jsonl     the texts that the events commit to, each with the salt that shows it: keep it confidential";
const OPENINGS_DE =
  "  openings.jsonl     die Texte zu den Festlegungen in den Ereignissen, je mit dem Salz, das sie belegt: vertraulich";
const CLOSED_EN = "  (Texts are not in here: the events hold commitments to them, which say nothing by themselves.)";
const CLOSED_DE =
  "  (Texte sind nicht enthalten: Die Ereignisse legen sich auf sie fest, ohne etwas über sie zu sagen.)";
