"use server";

import { signIn } from "@/server/auth/auth";

export async function oidcSignInAction(): Promise<void> {
  await signIn("oidc", { redirectTo: "/" });
}
