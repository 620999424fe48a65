import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { PolicyPage } from "@/components/policy/policy-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { processRuntime } from "@/server/process-runtime";
import { readPolicy } from "@/server/services/policy/read-policy";
import { readProposals } from "@/server/services/policy/read-proposals";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policy"))("title") };
}

export default async function PolicyInForcePage() {
  const member = await requireMember();
  const t = await getTranslations("policy");
  const rt = processRuntime();
  const [policy, proposals] = await Promise.all([readPolicy(rt, member, null), readProposals(rt, member, {})]);
  if (!policy.ok) return <NotPermitted title={t("title")} permission="policy.read" />;
  return <PolicyPage first={policy.value} version={null} proposals={proposals.ok ? proposals.value : null} />;
}
