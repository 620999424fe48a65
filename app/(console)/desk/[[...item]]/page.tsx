import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { Desk } from "@/components/desk/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

export default async function DeskPage() {
  const member = await requireMember();
  return <Desk viewer={{ id: member.userId, name: member.name, roles: member.roles }} />;
}
