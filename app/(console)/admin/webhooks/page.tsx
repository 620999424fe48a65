import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { NotPermitted } from "@/components/shell/not-permitted";
import { filterQuery, parseFilter } from "@/components/webhooks/delivery-filter";
import { DeliveryList } from "@/components/webhooks/delivery-list";
import { processRuntime } from "@/server/process-runtime";
import { readDeliveries } from "@/server/services/webhook/read-deliveries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminWebhooks"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<Search> }) {
  const member = await requireMember();
  const t = await getTranslations("adminWebhooks");
  const search = await searchParams;
  const filter = parseFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  const page = await readDeliveries(processRuntime(), member, filter);
  if (!page.ok) return <NotPermitted title={t("title")} permission="delivery.read" />;
  return <DeliveryList first={{ query: filterQuery(filter), page: page.value }} />;
}
