import { refused } from "@/core/result";
import { log } from "../log";
import type { Change } from "../runtime";
import { memberOfSession, type SignedInMember } from "../services/identity/session";
import { markMemberSeen } from "../services/presence/mark-seen";
import { procedure, router, type TrpcContext, unwrap } from "./trpc";

/** Well within the time after which somebody no longer counts as on. */
const SEEN_EVERY_MS = 30_000;
/** Sessions end at their own time as well, and in silence. */
const CHECK_EVERY_MS = 10_000;

type LiveChange = Pick<Change, "kind" | "item">;

export const liveRouter = router({
  /**
   * What changes in the member's organisation, as it happens, for as long as their session lasts and they belong to it.
   * What was missed while away is made good by refetching.
   */
  changes: procedure.subscription(async function* ({ ctx, signal }): AsyncGenerator<LiveChange> {
    const waiting: LiveChange[] = [];
    let wake: (() => void) | null = null;
    let doubtful = false;
    const poke = () => {
      wake?.();
      wake = null;
    };
    const doubt = () => {
      doubtful = true;
      poke();
    };
    const off = ctx.changes.on(ctx.member.orgId, ({ kind, item }) => {
      waiting.push({ kind, item });
      // It may be this one who was disabled: what comes with and after it waits until that is known.
      if (kind === "people") doubt();
      poke();
    });
    signal?.addEventListener("abort", poke);
    const seen = () =>
      void markMemberSeen(ctx.rt, ctx.member).catch((error) => log.warn({ err: error }, "presence not marked"));
    seen();
    const beats = [setInterval(seen, SEEN_EVERY_MS), setInterval(doubt, CHECK_EVERY_MS)];
    try {
      while (!signal?.aborted) {
        if (doubtful) {
          doubtful = false;
          await stillTheirs(ctx);
          continue;
        }
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      for (const beat of beats) clearInterval(beat);
      off();
    }
  }),
});

/** Refuses, which ends the line, when the session is over or its person no longer belongs here. */
async function stillTheirs({ rt, token, member }: TrpcContext & { member: SignedInMember }): Promise<void> {
  const now = await memberOfSession(rt, token);
  if (now?.userId !== member.userId || now.orgId !== member.orgId) unwrap(refused("not_signed_in"));
}
