import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { ReasonList } from "@/components/reasons/reason-list";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permittedEverywhere } from "@/core/identity/grants";
import { processRuntime } from "@/server/process-runtime";
import { readReasons } from "@/server/services/reason/read-reasons";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminReasons"))("title") };
}

export default async function ReasonsPage() {
  const member = await requireMember();
  const t = await getTranslations("adminReasons");
  // They hold in every queue, so a role that is held for one team does not reach them.
  if (!permittedEverywhere(member.grants, "reason.manage"))
    return <NotPermitted title={t("title")} permission="reason.manage" />;
  return <ReasonList first={await readReasons(processRuntime(), member)} />;
}
