"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { MEMBER_STATES, type StateFilter } from "./member-state-filter";

/** Which members are listed; each choice is an address. */
export function MemberStates({ state }: { state: StateFilter }) {
  const t = useTranslations("adminMembers.filter");
  return (
    <nav aria-label={t("label")} className="flex gap-1">
      {MEMBER_STATES.map((each) => (
        <Link
          key={each}
          href={each === "all" ? "/admin/members" : `/admin/members?state=${each}`}
          prefetch={false}
          aria-current={each === state ? "page" : undefined}
          className="flex min-h-8 items-center rounded-md px-2.5 text-quiet text-ink-2 hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink max-md:min-h-10"
        >
          {t(each)}
        </Link>
      ))}
    </nav>
  );
}
