import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { RequestsPage } from "@/components/privacy/requests/requests-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { REQUEST_KINDS } from "@/core/privacy/request-words";
import { processRuntime } from "@/server/process-runtime";
import { readRequests } from "@/server/services/subject-request/read-requests";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("subjectRequest"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function Requests({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("subjectRequest");
  const { show, kind } = await searchParams;
  const asked = REQUEST_KINDS.find((each) => each === kind);
  const filter = { closed: show === "closed", ...(asked && { kind: asked }) };
  const page = await readRequests(processRuntime(), member, filter);
  if (!page.ok) return <NotPermitted title={t("title")} permission="subject_request.handle" />;
  return <RequestsPage key={JSON.stringify(filter)} first={page.value} filter={filter} />;
}
