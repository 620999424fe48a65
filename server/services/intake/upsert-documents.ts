import { encodeEvent } from "@/core/audit/event";
import type { DocumentsIntake } from "@/core/intake/documents";
import { done, type Result } from "@/core/result";
import { documentsByIds } from "@/db/repositories/intake";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { SourceContext } from "../source/source-context";
import { documentSent } from "./document-intake";

/** Takes in documents' texts by id and version, all or none. */
export async function upsertDocuments(
  rt: Runtime,
  source: SourceContext,
  input: DocumentsIntake,
): Promise<Result<{ upserted: number }>> {
  const { orgId } = source;
  const org = await organisationContext(rt, orgId);
  return retryLostRace(async () => {
    const [known] = await read(rt.pool, orgId, [
      documentsByIds(
        orgId,
        input.documents.map((d) => d.id),
      ),
    ]);
    const stored = input.documents.map((d) => documentSent(rt, orgId, org.keys, d, known));
    await write(rt.pool, orgId, {
      statements: stored.flatMap((s) => s.statements),
      events: [
        encodeEvent({
          type: "documents.recorded",
          eventId: rt.newId(),
          orgId,
          at: rt.now(),
          actor: { kind: "source", id: source.sourceId },
          data: {
            source: source.sourceId,
            documents: stored.map((s) => ({ document: s.documentId, version: s.version, text: s.commitment })),
          },
        }),
      ],
    });
    return done({ upserted: stored.length });
  });
}
