"use client";

import { useTranslations } from "next-intl";
import { useChangeLanguage } from "@/components/shell/language-provider";
import type { Member } from "@/components/shell/member";
import { useShortcuts } from "@/components/shell/shortcuts";
import { matches, roomsFor } from "./commands";
import type { Entry } from "./entry";
import { useFound } from "./use-found";

/** Too short to be a reference: nothing could be found by it. */
const SHORTEST = 3;

/** What stands in the palette for what was typed: rooms and actions that match, then the search and what it met. */
export function usePaletteEntries(member: Member, typed: string): { entries: Entry[]; status: string } {
  const t = useTranslations("find");
  const room = useTranslations("find.room");
  const actions = useActions();
  const found = useFound(typed);
  const rooms = roomsFor(member.roles).map((each) => ({
    key: each.href,
    label: room(each.name),
    group: t("goTo"),
    href: each.href,
  }));
  const known: Entry[] = [...rooms, ...actions].filter((entry) => matches(entry.label, typed));
  const text = typed.trim();
  if (text.length < SHORTEST) return { entries: known, status: t("hint") };
  const search: Entry = {
    key: "search",
    label: t("search", { text }),
    group: t("find"),
    run: found.search,
    stays: true,
  };
  // What met nothing may be asked again: the conversation may have come meanwhile.
  if (found.entries === null || found.entries.length === 0)
    return { entries: [...known, search], status: found.status };
  return { entries: [...found.entries, ...known], status: found.status };
}

function useActions(): Entry[] {
  const t = useTranslations("find");
  const change = useChangeLanguage();
  const shortcuts = useShortcuts();
  const action = (key: string, label: string, run: () => void): Entry => ({ key, label, group: t("do"), run });
  return [
    action("english", "English", () => void change("en")),
    action("german", "Deutsch", () => void change("de")),
    action("shortcuts", shortcuts.on ? t("shortcutsOff") : t("shortcutsOn"), () => shortcuts.turn(!shortcuts.on)),
    action("api", t("api"), () => window.location.assign("/api/v1/docs")),
  ];
}
