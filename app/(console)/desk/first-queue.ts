import type { DeskPlace } from "@/components/desk/desk-location";
import type { FirstQueue } from "@/components/desk/use-queue";
import { processRuntime } from "@/server/process-runtime";
import type { SignedInMember } from "@/server/services/identity/session";
import { readQueueList } from "@/server/services/queue/queue-list";
import { readQueuePage } from "@/server/services/queue/queue-page";
import { readQueueTexts } from "@/server/services/queue/queue-texts";

/** What stands in the queue on the first paint, so that nobody waits for a script to see what waits. */
export async function firstQueue(member: SignedInMember, { tab, queue }: DeskPlace): Promise<FirstQueue | null> {
  const rt = processRuntime();
  const [summary, page] = await Promise.all([
    readQueueList(rt, member),
    readQueuePage(rt, member, { tab, queue: queue ?? undefined }),
  ]);
  if (!page.ok) return null;
  const { rows } = page.value;
  const ids = rows.map((row) => row.id);
  const texts = ids.length > 0 ? await readQueueTexts(rt, member, ids) : [];
  return { tab, queue, summary, page: page.value, texts };
}
