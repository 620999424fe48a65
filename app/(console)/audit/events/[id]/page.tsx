import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { EventInFullPage } from "@/components/audit/event-page";
import { KeptBackPage } from "@/components/shell/kept-back";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readEvent } from "@/server/services/audit/read-event";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit.event"))("title") };
}

export default async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("audit.event");
  const event = await readEvent(processRuntime(), member, (await params).id);
  if (event.ok) return <EventInFullPage event={event.value} />;
  if (event.refusal.code === "not_permitted") return <NotPermitted title={t("title")} permission="audit.read" />;
  if (event.refusal.code === "judgement_first") return <KeptBackPage title={t("title")} />;
  notFound();
}
