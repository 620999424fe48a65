import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { PolicyEditorPage } from "@/components/policy/edit/policy-editor";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";
import type { Policy } from "@/core/policy/policy";
import { processRuntime } from "@/server/process-runtime";
import { readProposal } from "@/server/services/policy/read-proposal";
import { readEditor } from "@/server/services/policy/read-rule-values";

type Params = { searchParams: Promise<{ from?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policyEditor"))("title") };
}

export default async function PolicyEditPage({ searchParams }: Params) {
  const member = await requireMember();
  const t = await getTranslations("policyEditor");
  const rt = processRuntime();
  const editor = await readEditor(rt, member);
  if (!editor.ok) return <NotPermitted title={t("title")} permission="policy.edit" />;
  const { inForce, values, judgeConnected } = editor.value;
  const { from } = await searchParams;
  const copied = typeof from === "string" ? await readProposal(rt, member, from) : null;
  if (copied && !copied.ok) notFound();
  const policy = copied?.ok ? (copied.value.body as unknown as Policy) : inForce;
  return (
    <PolicyEditorPage
      begun={{ id: null, revision: 0, base: inForce.version, policy }}
      inForce={inForce}
      values={values}
      judgeConnected={judgeConnected}
      mayReadDecisions={permitted(member.roles, "decision.read")}
      writtenBy={[]}
    />
  );
}
