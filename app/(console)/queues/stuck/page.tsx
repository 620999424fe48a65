import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { Stuck } from "@/components/queues/stuck";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readBoard } from "@/server/services/lead/read-board";
import { readStuck } from "@/server/services/stuck/stuck-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queues.stuck"))("title") };
}

export default async function StuckPage() {
  const member = await requireMember();
  const t = await getTranslations("queues.stuck");
  const rt = processRuntime();
  const [blocked, failed, board] = await Promise.all([
    readStuck(rt, member, { state: "blocked" }),
    readStuck(rt, member, { state: "delivery_failed" }),
    readBoard(rt, member),
  ]);
  if (!blocked.ok || !failed.ok) return <NotPermitted title={t("title")} permission="item.queue_blocked" />;
  const queues = Object.fromEntries(board.queues.map(({ id, title }) => [id, title]));
  return <Stuck blocked={blocked.value} failed={failed.value} queues={queues} />;
}
