import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { Board } from "@/components/queues/board";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";
import { processRuntime } from "@/server/process-runtime";
import { readBoard } from "@/server/services/lead/read-board";
import { whoIsOn } from "@/server/services/presence/who-is-on";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queues.board"))("title") };
}

export default async function QueuesPage() {
  const member = await requireMember();
  const t = await getTranslations("queues.board");
  if (!permitted(member.roles, "queue.read")) return <NotPermitted title={t("title")} permission="queue.read" />;
  const rt = processRuntime();
  const [board, people] = await Promise.all([readBoard(rt, member), whoIsOn(rt, member)]);
  return <Board first={board} people={people.ok ? people.value : null} />;
}
