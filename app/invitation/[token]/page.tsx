import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "@/components/invitation/invitation-form";
import { Brand } from "@/components/shell/brand";
import { oidcEnabled } from "@/server/auth/auth";
import { processRuntime } from "@/server/process-runtime";
import { readInvitation } from "@/server/services/invitation/accept-invitation";
import { acceptAction, acceptOutsideAction } from "./accept-action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invitation"))("page") };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("invitation");
  const invited = await readInvitation(processRuntime(), token);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[25rem] flex-col px-6 py-12 md:justify-center">
      <Brand />
      <h1 className="mt-8 mb-1 text-page font-semibold tracking-tight">
        {invited ? t("title", { organisation: invited.orgName }) : t("gone.title")}
      </h1>
      <p className="mb-6 text-ink-2">{invited ? t(`text.${invited.person}`) : t("gone.text")}</p>
      {invited ? (
        <InvitationForm
          email={invited.email}
          person={invited.person}
          accept={acceptAction.bind(null, token)}
          acceptOutside={oidcEnabled() ? acceptOutsideAction.bind(null, token) : null}
        />
      ) : (
        <Link href="/sign-in" className="self-start text-accent underline underline-offset-2">
          {t("gone.signIn")}
        </Link>
      )}
    </main>
  );
}
