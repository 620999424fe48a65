import { log } from "../log";
import type { Change } from "../runtime";
import { markMemberSeen } from "../services/presence/mark-seen";
import { procedure, router } from "./trpc";

/** Well within the time after which somebody no longer counts as on. */
const SEEN_EVERY_MS = 30_000;

type LiveChange = Pick<Change, "kind" | "item">;

export const liveRouter = router({
  /** What changes in the member's organisation, as it happens. What was missed while away is made good by refetching. */
  changes: procedure.subscription(async function* ({ ctx, signal }): AsyncGenerator<LiveChange> {
    const waiting: LiveChange[] = [];
    let wake: (() => void) | null = null;
    const poke = () => {
      wake?.();
      wake = null;
    };
    const off = ctx.changes.on(ctx.member.orgId, ({ kind, item }) => {
      waiting.push({ kind, item });
      poke();
    });
    signal?.addEventListener("abort", poke);
    const seen = () =>
      void markMemberSeen(ctx.rt, ctx.member).catch((error) => log.warn({ err: error }, "presence not marked"));
    seen();
    const beat = setInterval(seen, SEEN_EVERY_MS);
    try {
      while (!signal?.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      clearInterval(beat);
      off();
    }
  }),
});
