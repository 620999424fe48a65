"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";
import type { NewInvitation } from "@/core/identity/people-view";

/** The link, shown this once: whoever opens it first can take the seat. */
export function InvitationLink({ made, onDone }: { made: NewInvitation; onDone: () => void }) {
  const t = useTranslations("adminMembers.link");
  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t.rich("text", { email: made.email, key: (email) => <strong>{email}</strong> })}</p>
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
