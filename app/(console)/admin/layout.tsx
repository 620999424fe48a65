import type { ReactNode } from "react";
import { requireMember } from "@/app/(console)/require-member";
import { AdminNav } from "@/components/admin/admin-nav";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  return (
    <>
      <AdminNav roles={member.roles} />
      {children}
    </>
  );
}
