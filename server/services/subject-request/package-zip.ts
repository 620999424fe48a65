import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import type { DataPackage } from "@/core/privacy/data-package";
import { packageDocument } from "@/core/privacy/letters/package-document";
import { PERSON_WORDS } from "@/core/privacy/letters/words";
import { renderDocument } from "@/server/report/plain-document";
import { Words } from "@/server/report/words";

configure({ useWebWorkers: false });

/** The copy for the person: data.pdf to read, data.json for machines, in one archive. */
export async function packageZip(data: DataPackage, timeZone: string): Promise<Buffer> {
  const words = new Words(data.language, timeZone);
  const vocabulary = {
    finding: (code: string) => said(words, "finding", `${code}.short`),
    outcome: (code: string) => said(words, "decisions.outcome", code),
    decision: (code: string) => said(words, "decisions.kind", code),
    category: (code: string) => said(words, "privacy.category", code),
    purpose: (code: string) => said(words, "privacy.purpose", code),
    basis: (code: string) => said(words, "privacy.basis", code),
  };
  const named = (kind: keyof typeof vocabulary, code: string) => vocabulary[kind](code) ?? code.replaceAll("_", " ");
  const document = packageDocument(data, (at) => words.moment(at), named);
  const pdf = await renderDocument({
    ...document,
    ...{ language: data.language, organisation: data.controller.organisation, at: data.made_at },
    ...{ foot: data.controller.name || data.controller.organisation, page: PERSON_WORDS[data.language].page },
  });
  const zip = new ZipWriter(new Uint8ArrayWriter());
  const lastModDate = new Date(data.made_at);
  await zip.add("data.pdf", new Uint8ArrayReader(pdf), { lastModDate });
  await zip.add("data.json", new Uint8ArrayReader(Buffer.from(JSON.stringify(data, null, 2))), { lastModDate });
  return Buffer.from(await zip.close());
}

/** Null where the console has no words for a code. */
function said(words: Words, namespace: string, key: string): string | null {
  const t = words.in(namespace) as ReturnType<Words["in"]> & { has(key: string): boolean };
  return t.has(key) ? t(key) : null;
}
