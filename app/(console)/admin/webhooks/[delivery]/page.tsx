import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { NotPermitted } from "@/components/shell/not-permitted";
import { DeliveryPage } from "@/components/webhooks/delivery-page";
import { permitted } from "@/core/identity/roles";
import { processRuntime } from "@/server/process-runtime";
import { readDelivery } from "@/server/services/webhook/read-delivery";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adminWebhooks"))("title") };
}

export default async function OneWebhookPage({ params }: { params: Promise<{ delivery: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("adminWebhooks");
  const delivery = await readDelivery(processRuntime(), member, (await params).delivery);
  if (!delivery.ok) {
    if (delivery.refusal.code === "not_found") notFound();
    return <NotPermitted title={t("title")} permission="delivery.read" />;
  }
  const doors = {
    decisions: permitted(member.roles, "decision.read"),
    audit: permitted(member.roles, "audit.read"),
    sources: permitted(member.roles, "source.manage"),
  };
  return <DeliveryPage key={delivery.value.id} first={delivery.value} doors={doors} />;
}
