import type { ReactNode } from "react";
import { requireMember } from "@/app/(console)/require-member";
import { Sentences } from "@/app/sentences";
import { AdminNav } from "@/components/admin/admin-nav";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  return (
    <Sentences of={["admin"]}>
      <AdminNav roles={member.roles} />
      {children}
    </Sentences>
  );
}
