import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { FlagList } from "@/components/flagged/flag-list";
import { parseFilter } from "@/components/flagged/flag-place";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";
import { processRuntime } from "@/server/process-runtime";
import { readFlagPage } from "@/server/services/flagged/flag-page";
import { readFlagTexts } from "@/server/services/flagged/flag-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("flagged"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function FlaggedPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("flagged");
  if (!permitted(member.roles, "queue.read")) return <NotPermitted title={t("title")} permission="queue.read" />;
  const search = await searchParams;
  const filter = parseFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  const rt = processRuntime();
  const read = await readFlagPage(rt, member, { ...filter, cursor: null });
  const page = read.ok ? read.value : { rows: [], next: null, reasons: [] };
  const items = page.rows.map((row) => row.item);
  const texts = items.length > 0 ? await readFlagTexts(rt, member, items) : [];
  return <FlagList first={{ filter, page, texts }} />;
}
