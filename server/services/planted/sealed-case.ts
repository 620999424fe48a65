import type { PlantCase } from "@/core/oversight/plant-case";
import { openJson, sealJson } from "@/server/keys/sealed-box";
import type { OrganisationContext } from "../organisation/organisation-context";
import { PLACES } from "../sealed-bodies";

/** `salt` is that of the commitment in the event that told of it. */
type CaseBody = PlantCase & { salt: string };

const rowOf = (caseId: string, version: number) => `${caseId}|${version}`;

export function sealCase(org: OrganisationContext, caseId: string, version: number, body: CaseBody): Buffer {
  return sealJson(org.keys.data, PLACES.plantCase(org.orgId, rowOf(caseId, version)), body);
}

export function openCase(
  org: OrganisationContext,
  row: { case_id: string; version: number; sealed_body: Buffer },
): PlantCase {
  const place = PLACES.plantCase(org.orgId, rowOf(row.case_id, row.version));
  const { salt: _ofTheEvent, ...body } = openJson<CaseBody>(org.keys.data, place, row.sealed_body);
  // A case from before there were these has none.
  return {
    ...body,
    customer: {
      identifiers: [],
      attributes: {},
      ...(body.customer as Partial<PlantCase["customer"]>),
      name: body.customer.name,
    },
  };
}
