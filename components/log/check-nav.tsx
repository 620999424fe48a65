"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

const PAGES = [
  { name: "everything", href: "/audit/verify" },
  { name: "bundle", href: "/audit/verify/bundle" },
] as const;

/** The two things that can be checked: the log here, and what was exported from one. */
export function CheckNav() {
  const t = useTranslations("log.nav");
  const here = usePathname();
  return (
    <nav aria-label={t("label")} className="-mb-6">
      <ul className="flex flex-wrap gap-x-4">
        {PAGES.map(({ name, href }) => (
          <li key={name}>
            <Link
              href={href}
              prefetch={false}
              aria-current={here === href ? "page" : undefined}
              className="block border-b-2 border-transparent pt-1 pb-2 text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
            >
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
