import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { CasePage } from "@/components/planted/case-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readLibrary } from "@/server/services/planted/read-library";

type Props = { params: Promise<{ case: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("planted.form");
  return { title: t((await params).case === "new" ? "addTitle" : "changeTitle") };
}

/** `new` adds a case; any other name is the id of one. */
export default async function CaseRoom({ params }: Props) {
  const member = await requireMember();
  const t = await getTranslations("planted");
  const library = await readLibrary(processRuntime(), member);
  if (!library.ok) return <NotPermitted title={t("title")} permission="planted.manage" />;
  const { case: id } = await params;
  const found = library.value.cases.find((each) => each.id === id && !each.retired);
  if (!found && id !== "new") notFound();
  return <CasePage given={found ?? null} queues={library.value.queues} channels={library.value.channels} />;
}
