import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { NotPermitted } from "@/components/shell/not-permitted";
import { StopRecord } from "@/components/stops/stop-record";
import { processRuntime } from "@/server/process-runtime";
import { readStopRecord } from "@/server/services/stop/stop-record";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminStops"))("title") };
}

export default async function StopsPage() {
  const member = await requireMember();
  const t = await getTranslations("adminStops");
  const stops = await readStopRecord(processRuntime(), member);
  if (!stops.ok) return <NotPermitted title={t("title")} permission="stop_switch.use" />;
  return <StopRecord first={stops.value} />;
}
