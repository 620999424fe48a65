import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { VerifyPage } from "@/components/log/verify-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";
import { processRuntime } from "@/server/process-runtime";
import { readLogState } from "@/server/services/log/read-log-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("log.verify"))("title") };
}

export default async function VerifyLogPage() {
  const member = await requireMember();
  const t = await getTranslations("log.verify");
  if (!permitted(member.roles, "audit.read")) return <NotPermitted title={t("title")} permission="audit.read" />;
  return <VerifyPage first={await readLogState(processRuntime(), member)} />;
}
