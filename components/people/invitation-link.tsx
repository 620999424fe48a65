"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "@/components/desk/when";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";
import type { NewInvitation } from "@/core/identity/people-view";

/** That the link is mailed; or the link, shown this once: whoever opens it first can take the seat. */
export function InvitationLink({ made, onDone }: { made: NewInvitation; onDone: () => void }) {
  const t = useTranslations("adminMembers.link");
  const strong = (email: ReactNode) => <strong className="break-all">{email}</strong>;
  if (made.token === null)
    return (
      <div className="flex flex-col gap-4 p-4">
        <p className="text-ink-2">{t.rich("mailed", { email: made.email, key: strong })}</p>
        <p className="text-quiet text-ink-2">{t("mailedNote")}</p>
        <p className="text-quiet text-ink-2">
          {t("until")} <When at={made.expiresAt} />
        </p>
        <Button className="self-start" onClick={onDone}>
          {t("done")}
        </Button>
      </div>
    );
  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t.rich("text", { email: made.email, key: strong })}</p>
      <Secret
        label={t("label")}
        value={`${window.location.origin}/invitation/${made.token}`}
        copyLabel={t("copy")}
        copiedLabel={t("copied")}
      />
      <Notice tone="warning">{t("once")}</Notice>
      <p className="text-quiet text-ink-2">
        {t("until")} <When at={made.expiresAt} />
      </p>
      <Button className="self-start" onClick={onDone}>
        {t("done")}
      </Button>
    </div>
  );
}
