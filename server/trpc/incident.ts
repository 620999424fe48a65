import { z } from "zod";
import { INCIDENT_KINDS, INCIDENT_RISKS } from "@/core/privacy/incident";
import { actOnIncident } from "../services/incident/act-on-incident";
import { openIncident } from "../services/incident/open-incident";
import { readIncident } from "../services/incident/read-incident";
import { readIncidents } from "../services/incident/read-incidents";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const words = z.string().max(10_000);
const id = z.string().max(64);

const act = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("describe"), what: words, effects: words, measures: words }),
  z.object({ kind: z.literal("assess"), breach: z.boolean(), risk: z.enum(INCIDENT_RISKS), reason: words }),
  z.object({ kind: z.literal("tell_authority"), at: z.string().max(64), delay: words, reference: words }),
  z.object({ kind: z.literal("tell_subjects"), at: z.string().max(64) }),
  z.object({ kind: z.literal("close"), ground: words }),
]);

export const incidentRouter = router({
  page: procedure
    .input(z.object({ state: z.enum(["open", "over"]).optional(), cursor }))
    .query(async ({ ctx, input }) => unwrap(await readIncidents(ctx.rt, ctx.member, input))),
  one: procedure
    .input(z.object({ incident: id }))
    .query(async ({ ctx, input }) => unwrap(await readIncident(ctx.rt, ctx.member, input.incident))),
  open: procedure
    .input(
      z.object({
        kind: z.enum(INCIDENT_KINDS),
        awareAt: z.string().max(64),
        what: words,
        draft: id.nullable(),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await openIncident(ctx.rt, ctx.member, input))),
  act: procedure
    .input(z.object({ incident: id, act }))
    .mutation(async ({ ctx, input }) => unwrap(await actOnIncident(ctx.rt, ctx.member, input.incident, input.act))),
});
