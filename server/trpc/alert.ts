import { z } from "zod";
import { ALERT_CHANNELS, ALERT_KINDS } from "@/core/alert/alert";
import { ROLES } from "@/core/identity/roles";
import { addEndpoint, changeEndpoint, removeEndpoint, rotateEndpointSecret } from "../services/alert/change-endpoints";
import { addRecommended, removeRule, saveAlertRule } from "../services/alert/change-rules";
import { chooseMyMails, MAIL_LANGUAGES, readMyMails } from "../services/alert/my-mails";
import { readAlerts } from "../services/alert/read-alerts";
import { readSent, SENT_STATES } from "../services/alert/read-sent";
import { retryAlert } from "../services/alert/retry-alert";
import { testEndpoint, testRule } from "../services/alert/send-test";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const id = z.string().max(100);
const oneRule = z.object({ rule: id });
const oneEndpoint = z.object({ endpoint: id });
const oneAlert = z.object({ alert: id });
const rule = z.object({
  id: id.nullable(),
  kind: z.enum(ALERT_KINDS),
  queue: z.string().max(200).nullable(),
  channel: z.enum(ALERT_CHANNELS),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  members: z.array(id).max(200),
  endpoint: id.nullable(),
  threshold: z.number().nullable(),
  whileWorking: z.boolean(),
});
const address = z.object({ name: z.string().max(500), url: z.string().max(4_000) });
const choice = z.union([
  z.object({ kind: z.enum(ALERT_KINDS), on: z.boolean() }),
  z.object({ language: z.enum(MAIL_LANGUAGES) }),
]);
const page = z.object({ state: z.enum(SENT_STATES).optional(), cursor });

export const alertRouter = router({
  read: procedure.query(async ({ ctx }) => unwrap(await readAlerts(ctx.rt, ctx.member))),
  save: procedure
    .input(rule)
    .mutation(async ({ ctx, input }) => unwrap(await saveAlertRule(ctx.rt, ctx.member, input))),
  remove: procedure.input(oneRule).mutation(async ({ ctx, input }) => {
    unwrap(await removeRule(ctx.rt, ctx.member, input.rule));
    return {};
  }),
  recommended: procedure.mutation(async ({ ctx }) => unwrap(await addRecommended(ctx.rt, ctx.member))),
  testRule: procedure
    .input(oneRule)
    .mutation(async ({ ctx, input }) => unwrap(await testRule(ctx.rt, ctx.member, input.rule))),
  addEndpoint: procedure
    .input(address)
    .mutation(async ({ ctx, input }) => unwrap(await addEndpoint(ctx.rt, ctx.member, input))),
  changeEndpoint: procedure.input(oneEndpoint.extend(address.shape)).mutation(async ({ ctx, input }) => {
    unwrap(await changeEndpoint(ctx.rt, ctx.member, input.endpoint, input));
    return {};
  }),
  rotateSecret: procedure
    .input(oneEndpoint)
    .mutation(async ({ ctx, input }) => unwrap(await rotateEndpointSecret(ctx.rt, ctx.member, input.endpoint))),
  removeEndpoint: procedure.input(oneEndpoint).mutation(async ({ ctx, input }) => {
    unwrap(await removeEndpoint(ctx.rt, ctx.member, input.endpoint));
    return {};
  }),
  testEndpoint: procedure
    .input(oneEndpoint)
    .mutation(async ({ ctx, input }) => unwrap(await testEndpoint(ctx.rt, ctx.member, input.endpoint))),
  sent: procedure
    .input(page)
    .query(async ({ ctx, input: { cursor, ...filter } }) => unwrap(await readSent(ctx.rt, ctx.member, filter, cursor))),
  retry: procedure.input(oneAlert).mutation(async ({ ctx, input }) => {
    unwrap(await retryAlert(ctx.rt, ctx.member, input.alert));
    return {};
  }),
  myMails: procedure.query(({ ctx }) => readMyMails(ctx.rt, ctx.member)),
  choose: procedure.input(choice).mutation(async ({ ctx, input }) => {
    unwrap(await chooseMyMails(ctx.rt, ctx.member, input));
    return {};
  }),
});
