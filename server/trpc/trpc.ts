import { initTRPC, TRPCError } from "@trpc/server";
import type { Refusal, Result } from "@/core/result";
import { REFUSALS } from "../errors/refusals";
import type { ChangeListener } from "../live/change-bus";
import type { Runtime } from "../runtime";
import type { SignedInMember } from "../services/identity/session";

export type TrpcContext = {
  rt: Runtime;
  changes: ChangeListener;
  member: SignedInMember | null;
  /** The session's own; whoever holds it may end its neighbours. Empty when there is none. */
  token: string;
};

/** Carries a refusal to the error formatter; the screen finds its sentence by the code. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const t = initTRPC.context<TrpcContext>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.cause instanceof Refused ? error.cause.refusal.code : error.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal: refusalOf(error) },
  }),
});

export const router = t.router;

/** Only for members; everything in the console is. */
export const procedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.member) throw errorOf({ code: "not_signed_in" });
  return next({ ctx: { ...ctx, member: ctx.member } });
});

/** The value of a result, or the refusal as the one table translates it. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw errorOf(result.refusal);
}

function errorOf(refusal: Refusal): TRPCError {
  return new TRPCError({ code: REFUSALS[refusal.code].trpc, cause: new Refused(refusal) });
}

function refusalOf(error: TRPCError): Refusal | null {
  if (error.cause instanceof Refused) return error.cause.refusal;
  if (error.code !== "BAD_REQUEST") return null;
  const issues = (error.cause as { issues?: { path: PropertyKey[] }[] } | undefined)?.issues;
  return { code: "invalid_field", field: issues?.[0]?.path.map(String).join(".") };
}
