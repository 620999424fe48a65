import { encodeEvent } from "@/core/audit/event";
import type { CustomersIntake } from "@/core/intake/customer";
import { done, type Result } from "@/core/result";
import { subjectsByToken } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { read, write } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { underIndex } from "../organisation/under-index";
import type { SourceContext } from "../source/source-context";
import { subjectToken, takeInSubject } from "./subject-intake";

/** Brings customers to exactly what was sent, all or none: without it nobody can say whose number stands in a draft. */
export async function upsertCustomers(
  rt: Runtime,
  source: SourceContext,
  input: CustomersIntake,
): Promise<Result<{ upserted: number }>> {
  const { orgId } = source;
  return underIndex(rt, orgId, async (org) => {
    const tokens = input.customers.map((c) => subjectToken(org.keys, c.external_id));
    const [known] = await read(rt.pool, orgId, [subjectsByToken(orgId, tokens)]);
    const byToken = new Map(known.map((k) => [k.external_token.toString("hex"), k]));
    const taken = input.customers.map((c, i) =>
      takeInSubject(rt, org, c, byToken.get(tokens[i]?.toString("hex") ?? ""), true),
    );
    await write(rt.pool, orgId, {
      statements: [holdIndex(orgId, org.keys.version), ...taken.flatMap((t) => t.statements)],
      events: [
        encodeEvent({
          type: "subjects.recorded",
          eventId: rt.newId(),
          orgId,
          at: rt.now(),
          actor: { kind: "source", id: source.sourceId },
          data: {
            source: source.sourceId,
            subjects: taken.map((t) => t.subjectId),
            identifiers: taken.reduce((sum, t) => sum + t.identifiers, 0),
          },
        }),
      ],
    });
    return done({ upserted: taken.length });
  });
}
