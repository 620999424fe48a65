import type { ReactNode } from "react";
import { requireMember } from "@/app/(console)/require-member";
import { Sentences } from "@/app/sentences";
import { OversightNav } from "@/components/oversight/oversight-nav";

export default async function OversightLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  return (
    <Sentences of={["oversight"]}>
      <OversightNav roles={member.roles} />
      {children}
    </Sentences>
  );
}
