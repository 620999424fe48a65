import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { firstQueue } from "@/app/(console)/desk/first-queue";
import { requireMember } from "@/app/(console)/require-member";
import { QueueItems } from "@/components/queues/queue-items";
import { processRuntime } from "@/server/process-runtime";
import { readBoard } from "@/server/services/lead/read-board";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queues.items"))("page") };
}

export default async function QueuePage({ params }: { params: Promise<{ queue: string }> }) {
  const member = await requireMember();
  const queue = decodeURIComponent((await params).queue);
  const rt = processRuntime();
  const [board, first] = await Promise.all([
    readBoard(rt, member),
    firstQueue(member, { tab: "waiting", queue, item: null }),
  ]);
  if (first === null || !board.queues.some(({ id }) => id === queue)) notFound();
  return <QueueItems queue={queue} viewer={member.userId} first={{ board, queue: first }} />;
}
