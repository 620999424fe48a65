import { redirect } from "next/navigation";
import { requireMember } from "@/app/(console)/require-member";
import { privacyPagesFor } from "@/components/privacy/privacy-pages";

/** The first of its pages that this member may see; for whom there is none, the first says whose it is. */
export default async function PrivacyPage() {
  const member = await requireMember();
  redirect(privacyPagesFor(member.roles)[0]?.href ?? "/privacy/requests");
}
