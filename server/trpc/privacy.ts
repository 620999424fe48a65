import { z } from "zod";
import type { PrivacyPolicyBody } from "@/core/privacy/privacy-policy";
import { publishPrivacyPolicy } from "../services/privacy/publish-privacy-policy";
import { readPrivacyPolicy } from "../services/privacy/read-privacy-policy";
import { readRecordOfProcessing } from "../services/privacy/read-record-of-processing";
import { procedure, router, unwrap } from "./trpc";

export const privacyRouter = router({
  policy: procedure.query(async ({ ctx }) => unwrap(await readPrivacyPolicy(ctx.rt, ctx.member))),
  record: procedure.query(async ({ ctx }) => unwrap(await readRecordOfProcessing(ctx.rt, ctx.member))),
  /** The body is judged by the service, which names the field that is wrong. */
  publish: procedure
    .input(z.object({ after: z.int().min(0), body: z.custom<PrivacyPolicyBody>((given) => given !== null) }))
    .mutation(async ({ ctx, input }) => unwrap(await publishPrivacyPolicy(ctx.rt, ctx.member, input))),
});
