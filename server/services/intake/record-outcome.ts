import { encodeEvent } from "@/core/audit/event";
import type { OutcomeIntake } from "@/core/intake/outcome";
import { done, type Result, refused } from "@/core/result";
import { insertOutcome, outcomeByToken } from "@/db/repositories/flagged";
import { holdSubject } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { read, write } from "@/db/transaction";
import { blindToken, keyedDigest } from "@/server/keys/organisation-keys";
import { sealJson } from "@/server/keys/sealed-box";
import { stableJson } from "@/server/keys/stable-json";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { underIndex } from "../organisation/under-index";
import { PLACES } from "../sealed-bodies";
import type { SourceContext } from "../source/source-context";
import { findAbout } from "./find-about";
import type { RecordTaken } from "./raise-flag";

type Facet = { kind: "satisfaction" | "reopened" | "error"; score: number | null };

/** How a reply turned out, as the source learned later; one row for each thing reported. Idempotent by external id. */
export async function recordOutcome(
  rt: Runtime,
  source: SourceContext,
  input: OutcomeIntake,
): Promise<Result<RecordTaken>> {
  const { orgId, sourceId } = source;
  return underIndex(rt, orgId, async (org) => {
    const token = blindToken(org.keys, "outcome.external_id", input.external_id);
    const digest = keyedDigest(org.keys, "outcome.body", stableJson(input));
    const [[known]] = await read(rt.pool, orgId, [outcomeByToken(orgId, sourceId, token)]);
    if (known) {
      if (!known.body_digest.equals(digest)) return refused("same_id_other_body", { field: "external_id" });
      return done({ id: known.outcome_id, external_id: input.external_id, created: false });
    }
    const about = await findAbout(rt, org, source, input.about);
    if (!about) return refused("unknown_reference", { field: "about" });
    if (about.restricted) return refused("restricted", { field: "about" });
    const key = openSubjectKey(rt.kek, orgId, about.subject_id, { version: about.key_version, wrapped: about.wrapped });
    const observed = new Date(input.occurred_at ?? rt.now());
    const rows = facets(input).map((facet) => ({ facet, id: rt.newId() }));
    const [first] = rows;
    if (!first) return refused("invalid_field", { field: "satisfaction" });
    const sealed = (id: string) => sealJson(key, PLACES.outcome(orgId, id), input);
    await write(rt.pool, orgId, {
      statements: [
        holdIndex(orgId, org.keys.version),
        holdSubject(orgId, about.subject_id),
        ...rows.map(({ facet, id }) =>
          insertOutcome(
            orgId,
            id,
            sourceId,
            about.conversation_id,
            about.draft_id,
            token,
            digest,
            facet.kind,
            facet.score,
            sealed(id),
            observed,
          ),
        ),
      ],
      events: [
        encodeEvent({
          type: "outcome.recorded",
          eventId: rt.newId(),
          orgId,
          at: rt.now(),
          actor: { kind: "source", id: sourceId },
          draftId: about.draft_id,
          data: { outcome: first.id, source: sourceId, conversation: about.conversation_id, kind: first.facet.kind },
        }),
      ],
    });
    return done({ id: first.id, external_id: input.external_id, created: true });
  });
}

function facets(input: OutcomeIntake): Facet[] {
  const found: Facet[] = [];
  if (input.satisfaction) {
    const { score, min, max } = input.satisfaction;
    found.push({ kind: "satisfaction", score: Math.round(((score - min) / (max - min)) * 100) });
  }
  if (input.reopened !== null) found.push({ kind: "reopened", score: input.reopened ? 100 : 0 });
  if (input.error) found.push({ kind: "error", score: null });
  return found;
}
