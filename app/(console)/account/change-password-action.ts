"use server";

import type { PasswordState } from "@/components/account/password-state";
import { askedFrom } from "@/server/auth/asked-from";
import { currentMember, currentSessionToken } from "@/server/auth/current-member";
import { processRuntime } from "@/server/process-runtime";
import { changePassword } from "@/server/services/account/change-password";

export async function changePasswordAction(_previous: PasswordState, form: FormData): Promise<PasswordState> {
  const [member, token] = await Promise.all([currentMember(), currentSessionToken()]);
  if (!member || !token) return { outcome: "problem", problem: "signed_out" };
  const given = { current: String(form.get("current") ?? ""), next: String(form.get("next") ?? "") };
  const outcome = await changePassword(processRuntime(), member, token, given, await askedFrom());
  if (outcome.done) return { outcome: "done" };
  const { done: _, ...problem } = outcome;
  return { outcome: "problem", ...problem };
}
