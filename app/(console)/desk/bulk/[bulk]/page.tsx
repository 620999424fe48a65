import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { BulkRoom } from "@/components/together/bulk-room";
import { processRuntime } from "@/server/process-runtime";
import { readBulk } from "@/server/services/bulk/read-bulk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("together"))("title") };
}

export default async function BulkPage({ params }: { params: Promise<{ bulk: string }> }) {
  const member = await requireMember();
  const found = await readBulk(processRuntime(), member, (await params).bulk);
  if (!found.ok) notFound();
  return <BulkRoom first={found.value} />;
}
