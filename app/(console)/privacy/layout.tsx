import type { ReactNode } from "react";
import { requireMember } from "@/app/(console)/require-member";
import { Sentences } from "@/app/sentences";
import { PrivacyNav } from "@/components/privacy/privacy-nav";

export default async function PrivacyLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  return (
    <Sentences of={["privacy"]}>
      <PrivacyNav roles={member.roles} />
      {children}
    </Sentences>
  );
}
