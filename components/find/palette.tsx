"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import type { Member } from "@/components/shell/member";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Later } from "@/components/ui/later";
import type { Entry } from "./entry";
import { usePaletteEntries } from "./use-palette-entries";
import { usePaletteKey } from "./use-palette-keys";

/** The field in the header that opens the palette, and the palette: go anywhere, do what has no place of its own, find by reference. */
export function Palette({ member }: { member: Member }) {
  const t = useTranslations("find");
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  usePaletteKey(show);
  return (
    <>
      <button
        type="button"
        onClick={show}
        aria-keyshortcuts="Control+K Meta+K"
        aria-label={t("open")}
        className="flex min-h-8 items-center gap-2 rounded-md border border-line bg-sunken px-2.5 text-quiet text-ink-3 hover:border-line-control hover:text-ink md:@container md:min-w-24 md:flex-[0_100_14rem]"
      >
        <Search aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="min-w-0 flex-1 truncate text-left max-md:sr-only @max-[10rem]:invisible">{t("open")}</span>
        <Kbd className="shrink-0 max-lg:hidden">{t("key")}</Kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} closeLabel={t("close")}>
        <PaletteBody member={member} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PaletteBody({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useTranslations("find");
  const id = useId();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const { entries, status } = usePaletteEntries(member, typed);
  const at = Math.min(active, Math.max(0, entries.length - 1));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);

  function run(entry: Entry | undefined) {
    if (!entry) return;
    if (entry.href !== undefined) {
      onDone();
      router.push(entry.href);
    } else {
      entry.run();
      if (!entry.stays) onDone();
    }
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === "ArrowDown") setActive((at + 1) % Math.max(1, entries.length));
    else if (event.key === "ArrowUp") setActive((at - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === "Enter") run(entries[at]);
    else return;
    event.preventDefault();
  }

  return (
    <div className="flex flex-col">
      <div className="border-b border-line p-3">
        <input
          data-wants-focus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
          aria-label={t("field")}
          placeholder={t("field")}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKey}
          className="min-h-10 w-full rounded-md border border-line-control bg-panel px-3 text-ink placeholder:text-ink-3"
        />
        <p role="status" className="mt-1.5 px-0.5 text-quiet text-ink-3">
          {status}
        </p>
      </div>
      <div
        ref={list}
        role="listbox"
        id={`${id}-list`}
        aria-label={t("title")}
        className="relative max-h-80 overflow-y-auto p-1"
      >
        <Later>
          {entries.map((entry, position) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that owns the list
            <div
              key={entry.key}
              id={`${id}-${position}`}
              data-at={position}
              role="option"
              tabIndex={-1}
              aria-selected={position === at}
              onClick={() => run(entry)}
              onPointerMove={() => setActive(position)}
              className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5 aria-selected:bg-accent-soft"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate">{entry.label}</span>
                {entry.note !== undefined && <span className="line-clamp-2 text-quiet text-ink-3">{entry.note}</span>}
              </span>
              <span className="shrink-0 text-quiet text-ink-3">{entry.group}</span>
            </div>
          ))}
        </Later>
      </div>
    </div>
  );
}
