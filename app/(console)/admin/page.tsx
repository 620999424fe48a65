import { redirect } from "next/navigation";
import { requireMember } from "@/app/(console)/require-member";
import { subPagesFor } from "@/components/admin/sub-pages";

/** The first of its pages that this member may see; for whom there is none, the first says whose it is. */
export default async function AdminPage() {
  const member = await requireMember();
  redirect(subPagesFor(member.roles)[0]?.href ?? "/admin/members");
}
