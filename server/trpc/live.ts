import type { Change } from "../runtime";
import { procedure, router } from "./trpc";

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
    try {
      while (!signal?.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      off();
    }
  }),
});
