import { randomBytes } from "node:crypto";
import { permittedEverywhere } from "@/core/identity/grants";
import { isDeliveryAddress } from "@/core/release/delivery-address";
import { done, type Result, refused } from "@/core/result";
import {
  type AlertEndpointRow,
  alertEndpoints,
  alertRules,
  changeAlertEndpoint,
  insertAlertEndpoint,
  removeAlertEndpoint,
  removeRulesOfEndpoint,
  rotateAlertSecret,
} from "@/db/repositories/alert-rule";
import { read, write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { seal } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { retryLostRace } from "../race";
import type { MemberContext } from "../review/member-context";
import { PLACES } from "../sealed-bodies";
import { toldByMember } from "../told-by-member";

const NAME = 80;
const MOST_ENDPOINTS = 20;
/** A secret that was replaced goes on signing for so long: time to change it where it is checked. */
const OVERLAP_MS = 24 * 3_600_000;

export type EndpointInput = { name: string; url: string };

/** A secret is told once, here; only its sealed value stays. */
async function newSecret(rt: Runtime, orgId: string, endpoint: string, version: number) {
  const { keys } = await organisationContext(rt, orgId);
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  return { secret, sealed: seal(keys.data, PLACES.alertSecret(orgId, `${endpoint}|${version}`), secret) };
}

function faultIn({ name, url }: EndpointInput, rt: Runtime): "name" | "url" | null {
  if (name.trim() === "" || name.length > NAME) return "name";
  return isDeliveryAddress(url, rt.privateWebhooks) ? null : "url";
}

/** An address that alerts may be sent to. Its secret is in the answer and nowhere else, ever again. */
export async function addEndpoint(
  rt: Runtime,
  member: MemberContext,
  input: EndpointInput,
): Promise<Result<{ endpoint: string; secret: string }>> {
  if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
  const fault = faultIn(input, rt);
  if (fault !== null) return refused("invalid_field", { field: fault });
  const { orgId } = member;
  const [rows] = await read(rt.pool, orgId, [alertEndpoints(orgId)]);
  if (rows.length >= MOST_ENDPOINTS) return refused("conflict", { field: "endpoint" });
  const endpoint = rt.newId();
  const { secret, sealed } = await newSecret(rt, orgId, endpoint, 1);
  await write(rt.pool, orgId, {
    statements: [insertAlertEndpoint(orgId, endpoint, input.name.trim(), input.url, sealed, new Date(rt.now()))],
    events: [toldByMember(rt, member, "alert_endpoint.added", { endpoint })],
  });
  rt.announce({ orgId, kind: "delivery", item: null });
  return done({ endpoint, secret });
}

/** Reads one endpoint and changes it; refused where there is none, read again where somebody else was faster. */
function withEndpoint<T>(
  rt: Runtime,
  member: MemberContext,
  id: string,
  change: (row: AlertEndpointRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return retryLostRace(async () => {
    if (!permittedEverywhere(member.grants, "alert.manage")) return refused("not_permitted");
    if (!isUuid(id)) return refused("not_found", { field: "endpoint" });
    const [rows] = await read(rt.pool, member.orgId, [alertEndpoints(member.orgId)]);
    const row = rows.find((each) => each.endpoint_id === id);
    if (!row) return refused("not_found", { field: "endpoint" });
    const result = await change(row);
    rt.announce({ orgId: member.orgId, kind: "delivery", item: null });
    return result;
  });
}

export function changeEndpoint(
  rt: Runtime,
  member: MemberContext,
  id: string,
  input: EndpointInput,
): Promise<Result<null>> {
  return withEndpoint(rt, member, id, async (row) => {
    const fault = faultIn(input, rt);
    if (fault !== null) return refused("invalid_field", { field: fault });
    const { orgId } = member;
    await write(rt.pool, orgId, {
      statements: [changeAlertEndpoint(orgId, id, row.revision, input.name.trim(), input.url)],
      events: [toldByMember(rt, member, "alert_endpoint.changed", { endpoint: id })],
    });
    return done(null);
  });
}

/** A new secret. The one so far signs beside it for a day, then no more. */
export function rotateEndpointSecret(
  rt: Runtime,
  member: MemberContext,
  id: string,
): Promise<Result<{ secret: string }>> {
  return withEndpoint(rt, member, id, async (row) => {
    const { orgId } = member;
    const version = row.secret_version + 1;
    const { secret, sealed } = await newSecret(rt, orgId, id, version);
    const until = new Date(rt.now() + OVERLAP_MS);
    await write(rt.pool, orgId, {
      statements: [rotateAlertSecret(orgId, id, row.revision, version, sealed, until)],
      events: [toldByMember(rt, member, "alert_endpoint.secret_rotated", { endpoint: id, version })],
    });
    return done({ secret });
  });
}

/** Nothing is sent there any more, and the rules that did are gone with it. */
export function removeEndpoint(rt: Runtime, member: MemberContext, id: string): Promise<Result<null>> {
  return withEndpoint(rt, member, id, async () => {
    const { orgId } = member;
    const at = new Date(rt.now());
    const [rules] = await read(rt.pool, orgId, [alertRules(orgId, null)]);
    const gone = rules.filter((rule) => rule.endpoint_id === id);
    await write(rt.pool, orgId, {
      statements: [removeRulesOfEndpoint(orgId, id, at), removeAlertEndpoint(orgId, id, at)],
      events: [
        toldByMember(rt, member, "alert_endpoint.removed", { endpoint: id }),
        ...gone.map((rule) => toldByMember(rt, member, "alert_rule.removed", { rule: rule.rule_id })),
      ],
    });
    return done(null);
  });
}
