import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { HoldsPage } from "@/components/privacy/holds/holds-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readHolds } from "@/server/services/hold/read-holds";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("holds"))("title") };
}

export default async function Holds() {
  const member = await requireMember();
  const t = await getTranslations("holds");
  const page = await readHolds(processRuntime(), member, {});
  if (!page.ok) return <NotPermitted title={t("title")} permission="legal_hold.manage" />;
  return <HoldsPage first={page.value} />;
}
