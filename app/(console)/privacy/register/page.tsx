import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { RegisterPage } from "@/components/register/register-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readRecordOfProcessing } from "@/server/services/privacy/read-record-of-processing";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register"))("title") };
}

export default async function RecordOfProcessingPage() {
  const member = await requireMember();
  const t = await getTranslations("register");
  const record = await readRecordOfProcessing(processRuntime(), member);
  if (!record.ok) return <NotPermitted title={t("title")} permission="privacy.read" />;
  return <RegisterPage first={record.value} />;
}
