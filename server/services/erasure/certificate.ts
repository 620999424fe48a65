import type { SealView } from "@/core/audit/seal-view";
import { permitted } from "@/core/identity/roles";
import type { Certificate } from "@/core/privacy/certificate";
import { certificateDocument } from "@/core/privacy/letters/certificate-document";
import { PERSON_WORDS } from "@/core/privacy/letters/words";
import { type LetterLanguage, RECORD_CATEGORIES } from "@/core/privacy/request-words";
import { done, type Result, refused } from "@/core/result";
import { eventById } from "@/db/repositories/event";
import { timeZoneOf } from "@/db/repositories/export";
import { erasureById, type OutcomeRow, outcomesOfRequest, requestById } from "@/db/repositories/subject-request";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { renderDocument } from "@/server/report/plain-document";
import { Words } from "@/server/report/words";
import type { Runtime } from "@/server/runtime";
import { sealOf } from "../log/read-seal";
import { organisationContext } from "../organisation/organisation-context";
import type { MemberContext } from "../review/member-context";
import type { OpenedFile } from "../subject-request/open-package";

/** The certificate of an erasure, once a checkpoint covers the event that tells of it; until then there is none. */
export async function erasureCertificate(
  rt: Runtime,
  member: MemberContext,
  erasureId: string,
  as: { format: "json" | "pdf"; language: LetterLanguage },
): Promise<Result<OpenedFile>> {
  if (!permitted(member.roles, "subject_request.handle")) return refused("not_permitted");
  const { orgId } = member;
  const [[erasure]] = isUuid(erasureId) ? await read(rt.pool, orgId, [erasureById(orgId, erasureId)]) : [[]];
  if (!erasure?.event_id || erasure.state !== "done") return refused("not_found");
  const [[event]] = await read(rt.pool, orgId, [eventById(orgId, erasure.event_id)]);
  if (!event) return refused("not_found");
  const seal = await sealOf(rt, orgId, event);
  const sealed = sealedWhole(seal);
  if (!sealed) return refused("not_found", { field: "seal" });
  const { request_id } = erasure;
  const [[request], outcomes, [zone]] = await read(rt.pool, orgId, [
    requestById(orgId, request_id ?? erasureId),
    outcomesOfRequest(orgId, request_id ?? erasureId),
    timeZoneOf(orgId),
  ]);
  const org = await organisationContext(rt, orgId);
  const certificate: Certificate = {
    ...{
      kind: "countersign-erasure-certificate",
      v: 1,
      organisation: org.privacy.controller.name || (zone?.name ?? ""),
    },
    ...{ request: request?.number ?? null, law: request?.law ?? null },
    requested_at: request?.received_at.toISOString() ?? null,
    erased_at: seal.event.at,
    outcomes: inOrder(outcomes).map(({ category, outcome, ground, records }) => ({
      category,
      outcome,
      ground,
      records,
    })),
    seal: { ...seal, sealed },
  };
  const name = `erasure-certificate-${request?.number ?? erasureId.slice(-8)}`;
  if (as.format === "json") {
    const bytes = Buffer.from(`${JSON.stringify(certificate, null, 2)}\n`);
    return done({ name: `${name}.json`, type: "application/json", bytes });
  }
  const words = new Words(as.language, zone?.time_zone ?? "UTC");
  const bytes = await renderDocument({
    ...certificateDocument(certificate, as.language, (at) => words.moment(at)),
    ...{ language: as.language, organisation: certificate.organisation, at: certificate.erased_at },
    ...{ foot: certificate.organisation, page: PERSON_WORDS[as.language].page },
  });
  return done({ name: `${name}.pdf`, type: "application/pdf", bytes });
}

function sealedWhole({ sealed }: SealView): Certificate["seal"]["sealed"] | null {
  return sealed?.proof ? { ...sealed, proof: sealed.proof } : null;
}

const inOrder = (outcomes: readonly OutcomeRow[]) =>
  outcomes.toSorted((a, b) => RECORD_CATEGORIES.indexOf(a.category) - RECORD_CATEGORIES.indexOf(b.category));
