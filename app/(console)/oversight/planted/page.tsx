import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { PlantedPage } from "@/components/planted/planted-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { catchRate } from "@/server/services/oversight/catch-rate";
import { readLibrary } from "@/server/services/planted/read-library";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planted"))("title") };
}

export default async function PlantedRoom() {
  const member = await requireMember();
  const t = await getTranslations("planted");
  const rates = await catchRate(processRuntime(), member, { of: "team" });
  if (!rates.ok) return <NotPermitted title={t("title")} permission="oversight.read" />;
  // Who does not keep the library is told figures, and never what is in it.
  const library = await readLibrary(processRuntime(), member);
  return <PlantedPage rates={rates.value} library={library.ok ? library.value : null} />;
}
