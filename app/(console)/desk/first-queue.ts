import type { DeskPlace } from "@/components/desk/desk-location";
import type { FirstQueue } from "@/components/desk/use-queue";
import { processRuntime } from "@/server/process-runtime";
import type { SignedInMember } from "@/server/services/identity/session";
import { readMyDay } from "@/server/services/queue/my-day";
import { readQueueList } from "@/server/services/queue/queue-list";
import { readQueuePage } from "@/server/services/queue/queue-page";
import { readQueueTexts } from "@/server/services/queue/queue-texts";
import { readItem } from "@/server/services/review/read-item";

/** What stands in the queue on the first paint, so that nobody waits for a script to see what waits. */
export async function firstQueue(member: SignedInMember, { tab, queue, item }: DeskPlace): Promise<FirstQueue | null> {
  const rt = processRuntime();
  const [summary, page, today, opened] = await Promise.all([
    readQueueList(rt, member),
    readQueuePage(rt, member, { tab, queue: queue ?? undefined }),
    readMyDay(rt, member),
    item === null ? null : readItem(rt, member, item),
  ]);
  if (!page.ok) return null;
  const { rows } = page.value;
  const ids = rows.map((row) => row.id);
  const texts = ids.length > 0 ? await readQueueTexts(rt, member, ids) : [];
  return { tab, queue, summary, page: page.value, texts, today, item: opened?.ok ? opened.value : null };
}
