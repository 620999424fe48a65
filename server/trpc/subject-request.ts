import { z } from "zod";
import { permitted } from "@/core/identity/roles";
import {
  EXTENSION_REASONS,
  GROUNDS,
  IDENTITY_METHODS,
  LAWS,
  LETTER_KINDS,
  RECORD_CATEGORIES,
  RECORD_OUTCOMES,
  REFUSAL_GROUNDS,
  REQUEST_KINDS,
  REQUEST_STATES,
} from "@/core/privacy/request-words";
import { refused } from "@/core/result";
import { requestErasure } from "../services/erasure/request-erasure";
import { retryMail } from "../services/mail/retry-mail";
import { handleRequest } from "../services/subject-request/handle-request";
import { confirmByCode, mailIdentityCode } from "../services/subject-request/identity-code";
import { draftLetter, fileLetter } from "../services/subject-request/letters";
import { setObjection } from "../services/subject-request/object-for-customer";
import { readRequest } from "../services/subject-request/read-request";
import { readRequests } from "../services/subject-request/read-requests";
import { rectifyCustomer } from "../services/subject-request/rectify-customer";
import { requestPackage } from "../services/subject-request/request-package";
import { liftRestrictions, restrictCustomer } from "../services/subject-request/restrict-customer";
import { takeInRequest } from "../services/subject-request/take-in-request";
import { cursor } from "./cursor";
import { procedure, router, unwrap } from "./trpc";

const request = z.string().max(100);
const one = z.object({ request });
const language = z.enum(["en", "de"]);
const line = z.string().trim().max(500);
const text = z.string().max(20_000);
const outcome = z.object({
  category: z.enum(RECORD_CATEGORIES),
  outcome: z.enum(RECORD_OUTCOMES),
  ground: z.enum(GROUNDS).nullable(),
  records: z.int().min(0),
});
const command = z.discriminatedUnion("do", [
  z.object({ do: z.enum(["ask_identity", "answer", "withdraw"]) }),
  z.object({ do: z.literal("confirm_identity"), method: z.enum(IDENTITY_METHODS) }),
  z.object({ do: z.literal("link"), subject: z.string().max(100) }),
  z.object({ do: z.literal("extend"), reason: z.enum(EXTENSION_REASONS) }),
  z.object({ do: z.literal("decide"), outcomes: z.array(outcome).max(RECORD_CATEGORIES.length) }),
  z.object({ do: z.literal("refuse"), ground: z.enum(REFUSAL_GROUNDS) }),
]);

export const subjectRequestRouter = router({
  page: procedure
    .input(
      z.object({
        closed: z.boolean().optional(),
        kind: z.enum(REQUEST_KINDS).optional(),
        state: z.enum(REQUEST_STATES).optional(),
        cursor,
      }),
    )
    .query(async ({ ctx, input: { cursor, ...filter } }) =>
      unwrap(await readRequests(ctx.rt, ctx.member, filter, cursor)),
    ),
  read: procedure
    .input(one)
    .query(async ({ ctx, input }) => unwrap(await readRequest(ctx.rt, ctx.member, input.request))),
  takeIn: procedure
    .input(
      z.object({
        ...{ kind: z.enum(REQUEST_KINDS), law: z.enum(LAWS), language, name: line.min(1), contact: line.min(1) },
        ...{ words: text, knownAs: line.nullable() },
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { orgId, userId, roles } = ctx.member;
      if (!permitted(roles, "subject_request.handle")) return unwrap(refused("not_permitted"));
      const from = { channel: "console", actor: { kind: "member", id: userId } } as const;
      return unwrap(await takeInRequest(ctx.rt, orgId, { ...input, knownAs: input.knownAs || null }, from));
    }),
  handle: procedure
    .input(z.object({ request, command }))
    .mutation(async ({ ctx, input }) => unwrap(await handleRequest(ctx.rt, ctx.member, input.request, input.command))),
  letter: procedure
    .input(
      z.object({
        ...{ request, kind: z.enum(LETTER_KINDS), language },
        extension: z.enum(EXTENSION_REASONS).optional(),
        refusal: z.enum(REFUSAL_GROUNDS).optional(),
      }),
    )
    .mutation(async ({ ctx, input: { request: id, ...more } }) =>
      unwrap(await draftLetter(ctx.rt, ctx.member, id, more)),
    ),
  fileLetter: procedure
    .input(
      z.object({
        ...{ request, kind: z.enum(LETTER_KINDS), language, subject: line.min(1), text: text.min(1) },
        ...{ letter: z.uuid().optional(), mail: z.boolean().optional() },
      }),
    )
    .mutation(async ({ ctx, input: { request: id, ...letter } }) =>
      unwrap(await fileLetter(ctx.rt, ctx.member, id, letter)),
    ),
  mailAgain: procedure
    .input(z.object({ mail: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await retryMail(ctx.rt, ctx.member, input.mail))),
  mailCode: procedure
    .input(z.object({ request, address: line.min(1) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await mailIdentityCode(ctx.rt, ctx.member, input.request, input.address)),
    ),
  confirmByCode: procedure
    .input(z.object({ request, code: line.min(1) }))
    .mutation(async ({ ctx, input }) => unwrap(await confirmByCode(ctx.rt, ctx.member, input.request, input.code))),
  package: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await requestPackage(ctx.rt, ctx.member, input.request))),
  erase: procedure
    .input(z.object({ request, typed: line }))
    .mutation(async ({ ctx, input }) => unwrap(await requestErasure(ctx.rt, ctx.member, input.request, input.typed))),
  restrict: procedure
    .input(
      z.object({
        request,
        basis: z.enum(["request", "law"]),
        ground: z.enum(GROUNDS).nullable(),
        until: z.iso.datetime().nullable(),
      }),
    )
    .mutation(async ({ ctx, input: { request: id, ...more } }) =>
      unwrap(await restrictCustomer(ctx.rt, ctx.member, id, more)),
    ),
  lift: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => unwrap(await liftRestrictions(ctx.rt, ctx.member, input.request))),
  object: procedure
    .input(z.object({ request, objects: z.boolean() }))
    .mutation(async ({ ctx, input }) => unwrap(await setObjection(ctx.rt, ctx.member, input.request, input.objects))),
  rectify: procedure
    .input(
      z.object({
        ...{ request, name: line.nullable() },
        identifiers: z.array(z.object({ type: z.string().max(100), value: z.string().max(500) })).max(200),
      }),
    )
    .mutation(async ({ ctx, input: { request: id, ...more } }) =>
      unwrap(await rectifyCustomer(ctx.rt, ctx.member, id, more)),
    ),
});
