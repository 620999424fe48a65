"use server";

import { CredentialsSignin } from "next-auth";
import type { SignInState } from "@/components/sign-in/sign-in-state";
import { signIn } from "@/server/auth/auth";

/** The code of a refusal for too many attempts is `too_many_attempts:<minutes>`. */
const TOO_MANY = /^too_many_attempts:(\d+)$/;

export async function signInAction(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "").trim();
  const password = String(form.get("password") ?? "");
  try {
    await signIn("credentials", { email, password, redirectTo: "/" });
    return { problem: null };
  } catch (error) {
    // Success leaves as a redirect, which Next throws: only what is a refusal of ours stays here.
    if (!(error instanceof CredentialsSignin)) throw error;
    const minutes = TOO_MANY.exec(error.code)?.[1];
    return minutes ? { problem: "too_many", minutes: Number(minutes), email } : { problem: "wrong", email };
  }
}
