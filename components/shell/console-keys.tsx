"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";
import { Later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { permitted } from "@/core/identity/roles";
import { GO_KEYS, type GoTo } from "./keys";
import type { Member } from "./member";
import { PLACES } from "./places";
import { useShortcuts } from "./shortcuts";
import { useGoKeys } from "./use-go-keys";

/** The keys that work on every page, and the list of them behind `?`. The desk has more, and its own list. */
export function ConsoleKeys({ member }: { member: Member }) {
  const t = useTranslations("shell.keys");
  const nav = useTranslations("shell.nav");
  const { on } = useShortcuts();
  const ownHelp = /^\/(?:desk|flagged\/.)/.test(usePathname());
  const [open, setOpen] = useState(false);
  const places = useMemo(() => placesOf(member), [member]);
  useGoKeys(
    useMemo(() => new Set(places), [places]),
    ownHelp ? null : () => setOpen(true),
  );
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} closeLabel={t("close")} onlyText>
      <Later>
        <div className="grid gap-x-8 gap-y-4 p-4 md:grid-cols-2">
          {on ? null : (
            <div className="md:col-span-2">
              <Notice tone="info">{t("off")}</Notice>
            </div>
          )}
          <KeyList
            title={t("go")}
            rows={places.map((place) => [place === "home" ? t("home") : nav(place), `G ${GO_KEYS[place]}`])}
          />
          <KeyList
            title={t("everywhere")}
            rows={[
              [t("palette"), t("paletteKey")],
              [t("help"), "?"],
            ]}
          />
        </div>
      </Later>
    </Dialog>
  );
}

function placesOf(member: Member): GoTo[] {
  const open = PLACES.filter((place) => place.opens.some((permission) => permitted(member.roles, permission)));
  return ["home", ...open.map((place) => place.name)];
}
