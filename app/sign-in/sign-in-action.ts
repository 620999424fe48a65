"use server";

import { unstable_rethrow as rethrowForNext } from "next/navigation";
import { CredentialsSignin } from "next-auth";
import type { SignInState } from "@/components/sign-in/sign-in-state";
import { signIn } from "@/server/auth/auth";
import { log } from "@/server/log";

/** The code of a refusal for too many attempts is `too_many_attempts:<minutes>`. */
const TOO_MANY = /^too_many_attempts:(\d+)$/;

export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "").trim();
  const password = String(form.get("password") ?? "");
  try {
    await signIn("credentials", { email, password, redirectTo: "/" });
    return { problem: null };
  } catch (error) {
    // Success leaves as a redirect, which Next throws.
    rethrowForNext(error);
    if (!(error instanceof CredentialsSignin)) {
      // The form stays, with what was typed: the page would otherwise give way to one that says less.
      log.error({ error: causeOf(error) }, "sign-in failed");
      return { problem: "failed", email };
    }
    const minutes = TOO_MANY.exec(error.code)?.[1];
    return minutes ? { problem: "too_many", minutes: Number(minutes), email } : { problem: "wrong", email };
  }
}

/** Auth.js wraps what went wrong; what it wrapped tells the operator more. */
function causeOf(error: unknown): string {
  const inner = error instanceof Error ? (error.cause as { err?: Error } | undefined)?.err : undefined;
  return inner?.message ?? (error instanceof Error ? error.name : "unknown");
}
