import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { PolicyPage } from "@/components/policy/policy-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readPolicy } from "@/server/services/policy/read-policy";

type Params = { params: Promise<{ version: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await getTranslations("policy"))("versionTitle", { version: (await params).version }) };
}

export default async function PolicyVersionPage({ params }: Params) {
  const member = await requireMember();
  const t = await getTranslations("policy");
  const given = (await params).version;
  if (!/^[1-9]\d{0,8}$/.test(given)) notFound();
  const version = Number(given);
  const policy = await readPolicy(processRuntime(), member, version);
  if (policy.ok) return <PolicyPage key={version} first={policy.value} version={version} />;
  if (policy.refusal.code === "not_found") notFound();
  return <NotPermitted title={t("title")} permission="policy.read" />;
}
