import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Desk } from "@/components/desk/desk";
import { requireMember } from "@/app/(console)/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

export default async function DeskPage() {
  const member = await requireMember();
  return <Desk viewer={{ id: member.userId, name: member.name, roles: member.roles }} />;
}
