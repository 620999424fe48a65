import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Brand } from "@/components/shell/brand";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { oidcEnabled } from "@/server/auth/auth";
import { currentMember } from "@/server/auth/current-member";
import { demoSignIns } from "@/server/auth/demo-sign-ins";
import { oidcSignInAction } from "./oidc-sign-in-action";
import { signInAction } from "./sign-in-action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

type Search = Record<string, string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  if (await currentMember()) redirect("/");
  const t = await getTranslations("signIn");
  // Auth.js comes back here with the reason when an identity provider let somebody in whom nobody has invited.
  const { error, ended } = await searchParams;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[25rem] flex-col px-6 py-12 md:justify-center">
      <Brand />
      <h1 className="mt-8 mb-1 text-page font-semibold tracking-tight">{t("title")}</h1>
      <p className="mb-6 text-ink-2">{t("text")}</p>
      {error !== undefined ? (
        <p role="alert" className="mb-5 rounded-md bg-severe-soft px-3 py-2 text-severe">
          {t("turnedAway")}
        </p>
      ) : null}
      {ended !== undefined ? (
        <p role="status" className="mb-5 rounded-md bg-info-soft px-3 py-2 text-info">
          {t("ended")}
        </p>
      ) : null}
      <SignInForm
        action={signInAction}
        oidcAction={oidcEnabled() ? oidcSignInAction : null}
        demo={await demoSignIns()}
      />
    </main>
  );
}
