import { expect, type Page } from "@playwright/test";
import type { SignIn } from "./instance";

/** Through the real page, in whichever language it shows; then to the desk. */
export async function signIn(page: Page, { email, password }: Pick<SignIn, "email" | "password">): Promise<void> {
  await page.goto("/sign-in");
  await fillIn(page, email, password);
  await expect(page).not.toHaveURL(/\/sign-in/);
  await page.goto("/desk");
}

export async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(/^(Email|E-Mail)/).fill(email);
  await page.getByLabel(/^(Password|Passwort)$/).fill(password);
  await page.getByRole("button", { name: /^(Sign in|Anmelden)$/ }).click();
}
