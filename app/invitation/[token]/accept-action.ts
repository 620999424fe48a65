"use server";

import { redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";
import type { InvitationState } from "@/components/invitation/invitation-state";
import { askedFrom } from "@/server/auth/asked-from";
import { oidcEnabled, signIn } from "@/server/auth/auth";
import { currentMember } from "@/server/auth/current-member";
import { processRuntime } from "@/server/process-runtime";
import { type AcceptOutcome, acceptInvitation } from "@/server/services/invitation/accept-invitation";

/** Takes the seat with a password, the new one or the one they have, and signs in with it. */
export async function acceptAction(
  token: string,
  _previous: InvitationState,
  form: FormData,
): Promise<InvitationState> {
  const name = String(form.get("name") ?? "");
  const password = String(form.get("password") ?? "");
  const outcome = await acceptInvitation(
    processRuntime(),
    { token, name, password, signedInAs: await sessionAddress() },
    await askedFrom(),
  );
  if (!outcome.done) return problemOf(outcome, name);
  if (await sessionAddress()) redirect("/");
  try {
    await signIn("credentials", { email: outcome.email, password, redirectTo: "/" });
  } catch (error) {
    // Success leaves as a redirect, which Next throws. The seat is theirs; only the way in must be taken by hand.
    if (!(error instanceof CredentialsSignin)) throw error;
    redirect("/sign-in");
  }
  return { problem: null };
}

/** Takes the seat; the identity provider then says whether it is them. */
export async function acceptOutsideAction(
  token: string,
  _previous: InvitationState,
  form: FormData,
): Promise<InvitationState> {
  if (!oidcEnabled()) redirect(`/invitation/${encodeURIComponent(token)}`);
  const name = String(form.get("name") ?? "");
  const outcome = await acceptInvitation(
    processRuntime(),
    { token, name, password: null, signedInAs: await sessionAddress() },
    await askedFrom(),
  );
  if (!outcome.done) return problemOf(outcome, name);
  if (await sessionAddress()) redirect("/");
  await signIn("oidc", { redirectTo: "/" });
  return { problem: null };
}

async function sessionAddress(): Promise<string | null> {
  return (await currentMember())?.email ?? null;
}

function problemOf(outcome: Extract<AcceptOutcome, { done: false }>, name: string): InvitationState {
  const { done: _, ...problem } = outcome;
  return { ...problem, name };
}
