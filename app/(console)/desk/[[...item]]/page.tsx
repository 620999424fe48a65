import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { firstQueue } from "@/app/(console)/desk/first-queue";
import { requireMember } from "@/app/(console)/require-member";
import { Desk } from "@/components/desk/desk";
import { parsePlace } from "@/components/desk/desk-location";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function DeskPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const search = await searchParams;
  const place = parsePlace("/desk", { get: (name) => [search[name]].flat()[0] ?? null });
  const first = await firstQueue(member, place);
  return <Desk viewer={{ id: member.userId, name: member.name, roles: member.roles }} first={first} />;
}
