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

type Props = { params: Promise<{ item?: string[] }>; searchParams: Promise<Search> };

export default async function DeskPage({ params, searchParams }: Props) {
  const member = await requireMember();
  const [{ item }, search] = await Promise.all([params, searchParams]);
  const place = parsePlace(`/desk/${item?.[0] ?? ""}`, { get: (name) => [search[name]].flat()[0] ?? null });
  const first = await firstQueue(member, place);
  const { userId: id, name, roles, grants } = member;
  return <Desk viewer={{ id, name, roles, grants }} first={first} />;
}
