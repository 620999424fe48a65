import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { NotPermitted } from "@/components/shell/not-permitted";
import { AlikePage } from "@/components/together/alike-page";
import { processRuntime } from "@/server/process-runtime";
import { readAlike } from "@/server/services/bulk/read-alike";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("together"))("title") };
}

export default async function TogetherPage() {
  const member = await requireMember();
  const t = await getTranslations("together");
  const first = await readAlike(processRuntime(), member);
  if (!first.ok) return <NotPermitted title={t("title")} permission="item.decide" />;
  return <AlikePage first={first.value} />;
}
