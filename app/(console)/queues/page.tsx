import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { Board } from "@/components/queues/board";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permittedEverywhere } from "@/core/identity/grants";
import { permitted } from "@/core/identity/roles";
import { processRuntime } from "@/server/process-runtime";
import { readBoard } from "@/server/services/lead/read-board";
import { whoIsOn } from "@/server/services/presence/who-is-on";
import { readQueueCapacity } from "@/server/services/reviewer/queue-capacity";
import { readReviewing } from "@/server/services/reviewer/read-reviewing";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queues.board"))("title") };
}

export default async function QueuesPage() {
  const member = await requireMember();
  const t = await getTranslations("queues.board");
  if (!permitted(member.roles, "queue.read")) return <NotPermitted title={t("title")} permission="queue.read" />;
  const rt = processRuntime();
  const [board, people, capacity, reviewers] = await Promise.all([
    readBoard(rt, member),
    whoIsOn(rt, member),
    readQueueCapacity(rt, member),
    readReviewing(rt, member),
  ]);
  const staff = {
    people: people.ok ? people.value : null,
    capacity: capacity.ok ? capacity.value : null,
    reviewers: reviewers.ok ? reviewers.value : null,
    everybody: permittedEverywhere(member.grants, "reviewer.manage"),
  };
  return <Board first={board} staff={staff} />;
}
