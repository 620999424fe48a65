import { redirect } from "next/navigation";
import { currentMember } from "@/server/auth/current-member";

/** Layout and page render side by side, so a redirect in the layout guards nothing: every page calls this itself. */
export async function requireMember() {
  const member = await currentMember();
  if (member === null) redirect("/sign-in");
  return member;
}
