import { z } from "zod";
import { createApiKey, revokeKey } from "../services/source/api-keys";
import { setSourceSettings } from "../services/source/change-source";
import { createSource } from "../services/source/create-source";
import { readSource, readSources } from "../services/source/read-sources";
import { sendTest } from "../services/source/send-test";
import { retireOldSecret, rotateSecret } from "../services/source/signing-secrets";
import { switchSource } from "../services/source/switch-source";
import { procedure, router, unwrap } from "./trpc";

const one = z.object({ source: z.string().max(100) });
const tools = z.array(z.string().max(200)).max(500);
const address = z.string().max(4_000).nullable();
const created = z.object({
  code: z.string().max(200),
  name: z.string().max(500),
  writingTools: tools,
  deliveryUrl: address,
});
const settings = one.extend({
  name: z.string().max(500).optional(),
  writingTools: tools.optional(),
  deliveryUrl: address.optional(),
  requestsPerMinute: z.number().optional(),
});

export const sourceRouter = router({
  list: procedure.query(async ({ ctx }) => unwrap(await readSources(ctx.rt, ctx.member))),
  read: procedure
    .input(one)
    .query(async ({ ctx, input }) => unwrap(await readSource(ctx.rt, ctx.member, input.source))),
  create: procedure
    .input(created)
    .mutation(async ({ ctx, input }) => unwrap(await createSource(ctx.rt, ctx.member, input))),
  set: procedure.input(settings).mutation(async ({ ctx, input: { source, ...wanted } }) => {
    unwrap(await setSourceSettings(ctx.rt, ctx.member, source, wanted));
    return {};
  }),
  switch: procedure.input(one.extend({ on: z.boolean() })).mutation(async ({ ctx, input }) => {
    unwrap(await switchSource(ctx.rt, ctx.member, input.source, input.on));
    return {};
  }),
  createKey: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await createApiKey(ctx.rt, ctx.member, input.source))),
  revokeKey: procedure.input(one.extend({ key: z.string().max(100) })).mutation(async ({ ctx, input }) => {
    unwrap(await revokeKey(ctx.rt, ctx.member, input.source, input.key));
    return {};
  }),
  rotateSecret: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await rotateSecret(ctx.rt, ctx.member, input.source))),
  retireSecret: procedure.input(one.extend({ version: z.int() })).mutation(async ({ ctx, input }) => {
    unwrap(await retireOldSecret(ctx.rt, ctx.member, input.source, input.version));
    return {};
  }),
  test: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await sendTest(ctx.rt, ctx.member, input.source))),
});
