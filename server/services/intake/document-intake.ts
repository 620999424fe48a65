import type { DocumentIntake, UsedDocument } from "@/core/intake/documents";
import { insertDocument, type KnownDocumentRow, updateDocument } from "@/db/repositories/intake";
import type { Statement } from "@/db/statement";
import { commitment, newSalt, type OrganisationKeys } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { type DocumentBody, PLACES } from "../sealed-bodies";

export type StoredDocument = {
  documentId: string;
  version: string;
  commitment: string | null;
  statements: Statement[];
};

/** Documents without a version share this one; sending text again replaces it. */
const UNVERSIONED = "";

/** Which stored document a draft means: the version it names, else the newest; one that is unknown is stored by name only. */
export function documentUsed(
  rt: Runtime,
  orgId: string,
  keys: OrganisationKeys,
  used: UsedDocument,
  known: readonly KnownDocumentRow[],
): StoredDocument {
  const match = known.find((k) => k.external_id === used.id && (used.version === null || k.version === used.version));
  if (match && (used.text === null || match.has_text))
    return { documentId: match.document_id, version: match.version, commitment: null, statements: [] };
  return store(rt, orgId, keys, used, match);
}

/** Takes in a document's text under its id and version. */
export function documentSent(
  rt: Runtime,
  orgId: string,
  keys: OrganisationKeys,
  sent: DocumentIntake,
  known: readonly KnownDocumentRow[],
): StoredDocument {
  const match = known.find((k) => k.external_id === sent.id && k.version === (sent.version ?? UNVERSIONED));
  return store(rt, orgId, keys, sent, match);
}

function store(
  rt: Runtime,
  orgId: string,
  keys: OrganisationKeys,
  doc: DocumentIntake | UsedDocument,
  match: KnownDocumentRow | undefined,
): StoredDocument {
  const documentId = match?.document_id ?? rt.newId();
  const version = match?.version ?? doc.version ?? UNVERSIONED;
  const body: DocumentBody = { title: doc.title, uri: doc.uri, text: doc.text, salt: newSalt() };
  const sealed = sealJson(keys.data, PLACES.document(orgId, documentId), body);
  const hasText = doc.text !== null;
  const statements = match
    ? [updateDocument(orgId, documentId, doc.kind, doc.party, sealed, hasText)]
    : [insertDocument(orgId, documentId, doc.id, version, doc.kind, doc.party, sealed, hasText)];
  return {
    documentId,
    version,
    commitment: doc.text === null ? null : commitment(body.salt, "document", doc.text),
    statements,
  };
}
