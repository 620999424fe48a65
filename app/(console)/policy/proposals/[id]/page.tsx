import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { PolicyEditorPage } from "@/components/policy/edit/policy-editor";
import { ProposalPage } from "@/components/policy/proposal-page";
import { NotPermitted } from "@/components/shell/not-permitted";
import { permitted } from "@/core/identity/roles";
import type { Policy } from "@/core/policy/policy";
import { processRuntime } from "@/server/process-runtime";
import { readProposal } from "@/server/services/policy/read-proposal";
import { readEditor } from "@/server/services/policy/read-rule-values";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("policyProposal"))("title") };
}

export default async function PolicyProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const member = await requireMember();
  const t = await getTranslations("policyProposal");
  const rt = processRuntime();
  const proposal = await readProposal(rt, member, (await params).id);
  if (!proposal.ok) {
    if (proposal.refusal.code === "not_permitted") return <NotPermitted title={t("title")} permission="policy.read" />;
    notFound();
  }
  const { id, state, revision, baseVersion, body, inForce, may, authors } = proposal.value;
  const mayReadDecisions = permitted(member.roles, "decision.read");
  const editor = state === "draft" && may.save === null ? await readEditor(rt, member) : null;
  if (!editor?.ok) return <ProposalPage first={proposal.value} mayReadDecisions={mayReadDecisions} />;
  return (
    <PolicyEditorPage
      key={id}
      begun={{ id, revision, base: baseVersion, policy: body as unknown as Policy }}
      inForce={inForce}
      values={editor.value.values}
      judgeConnected={editor.value.judgeConnected}
      mayReadDecisions={mayReadDecisions}
      writtenBy={authors.map(({ name }) => name)}
    />
  );
}
