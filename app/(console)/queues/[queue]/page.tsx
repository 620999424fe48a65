import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { firstQueue } from "@/app/(console)/desk/first-queue";
import { requireMember } from "@/app/(console)/require-member";
import { QueueItems } from "@/components/queues/queue-items";
import { processRuntime } from "@/server/process-runtime";
import { readBoard } from "@/server/services/lead/read-board";
import { readLateItems } from "@/server/services/queue/late-items";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queues.items"))("page") };
}

type Props = { params: Promise<{ queue: string }>; searchParams: Promise<{ show?: string }> };

export default async function QueuePage({ params, searchParams }: Props) {
  const member = await requireMember();
  const queue = decodeURIComponent((await params).queue);
  const rt = processRuntime();
  const onlyLate = (await searchParams).show === "late";
  const [board, first, late] = await Promise.all([
    readBoard(rt, member),
    firstQueue(member, { tab: "waiting", queue, item: null }),
    onlyLate ? readLateItems(rt, member, queue) : null,
  ]);
  if (first === null || !board.queues.some(({ id }) => id === queue)) notFound();
  return (
    <QueueItems
      queue={queue}
      viewer={member.userId}
      first={{ board, queue: first, late: late?.ok ? late.value : null }}
    />
  );
}
