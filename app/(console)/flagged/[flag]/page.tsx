import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { FlagMissing } from "@/components/flagged/flag-missing";
import { FlagRoom } from "@/components/flagged/flag-room";
import { processRuntime } from "@/server/process-runtime";
import { readFlag } from "@/server/services/flagged/read-flag";
import { readItem } from "@/server/services/review/read-item";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("flagged"))("one") };
}

export default async function FlagPage({ params }: { params: Promise<{ flag: string }> }) {
  const member = await requireMember();
  const { flag } = await params;
  const rt = processRuntime();
  const file = await readFlag(rt, member, flag);
  if (!file.ok) return <FlagMissing hidden={file.refusal.code === "not_permitted"} />;
  const item = await readItem(rt, member, file.value.row.item);
  if (!item.ok) return <FlagMissing hidden={item.refusal.code === "not_permitted"} />;
  const { userId: id, name, roles, grants } = member;
  return <FlagRoom viewer={{ id, name, roles, grants }} first={{ file: file.value, item: item.value }} />;
}
