"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** The row of a room's pages; on narrow screens it scrolls sideways. */
export function RoomNav({ label, pages }: { label: string; pages: readonly { href: string; title: string }[] }) {
  const here = usePathname();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the row
  useEffect(() => {
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [here]);
  if (pages.length === 0) return null;
  // A room's first page may be where the others' addresses begin.
  const current = pages
    .map(({ href }) => href)
    .filter((href) => here === href || here.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return (
    <nav
      ref={row}
      aria-label={label}
      className="shrink-0 overflow-x-auto border-b border-line bg-panel px-4 [scrollbar-width:none] md:px-8"
    >
      <ul className="mx-auto flex w-full max-w-[72rem] gap-4">
        {pages.map(({ href, title }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              prefetch={false}
              aria-current={href === current ? "page" : undefined}
              className="block scroll-mx-10 border-b-2 border-transparent pt-2 pb-2 text-ink-2 -outline-offset-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
