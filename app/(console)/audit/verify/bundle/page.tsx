import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { BundlePage } from "@/components/log/bundle-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("log.bundle"))("title") };
}

export default async function CheckBundlePage() {
  const member = await requireMember();
  const t = await getTranslations("log.bundle");
  if (!permitted(member.roles, "audit.read")) return <NotPermitted title={t("title")} permission="audit.read" />;
  return <BundlePage />;
}
