import { redirect } from "next/navigation";
import { currentMember, currentSessionToken } from "@/server/auth/current-member";

/** Layout and page render side by side, so a redirect in the layout guards nothing: every page calls this itself. */
export async function requireMember() {
  const member = await currentMember();
  // A session that opens nothing any more was ended: whoever held it is told.
  if (member === null) redirect((await currentSessionToken()) === null ? "/sign-in" : "/sign-in?ended");
  return member;
}
