import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { RequestPage } from "@/components/privacy/requests/request-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readRequest } from "@/server/services/subject-request/read-request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("subjectRequest"))("title") };
}

export default async function OneRequest({ params }: { params: Promise<{ request: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("subjectRequest");
  const read = await readRequest(processRuntime(), member, (await params).request);
  if (read.ok) return <RequestPage first={read.value} />;
  if (read.refusal.code === "not_found") notFound();
  return <NotPermitted title={t("title")} permission="subject_request.handle" />;
}
