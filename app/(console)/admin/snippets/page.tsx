import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { NotPermitted } from "@/components/shell/not-permitted";
import { SnippetsPage } from "@/components/snippets/snippets-page";
import { permittedEverywhere } from "@/core/identity/grants";
import { processRuntime } from "@/server/process-runtime";
import { readSnippets } from "@/server/services/snippet/read-snippets";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("snippets"))("title") };
}

export default async function AdminSnippetsPage() {
  const member = await requireMember();
  const t = await getTranslations("snippets");
  const first = await readSnippets(processRuntime(), member);
  if (!permittedEverywhere(member.grants, "snippet.manage") || !first.ok)
    return <NotPermitted title={t("title")} permission="snippet.manage" />;
  return <SnippetsPage first={first.value} />;
}
