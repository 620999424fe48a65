import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { SettingsPage } from "@/components/privacy/settings/settings-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readPrivacyPolicy } from "@/server/services/privacy/read-privacy-policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacySettings"))("title") };
}

export default async function PrivacySettings() {
  const member = await requireMember();
  const t = await getTranslations("privacySettings");
  const view = await readPrivacyPolicy(processRuntime(), member);
  if (!view.ok) return <NotPermitted title={t("title")} permission="privacy.read" />;
  return <SettingsPage first={view.value} place={`privacy-settings:${member.orgId}:${member.userId}`} />;
}
