// biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks on narrow screens, the rows would lose their roles in some browsers
import type { ReactNode } from "react";

/**
 * A table of hairlines. Under 768 pixels every row becomes a small block in which each cell says its own column, so that
 * nothing scrolls sideways on a phone.
 */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <table role="table" aria-label={label} className="w-full border-collapse text-left max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-line-strong text-quiet text-ink-3">
          {head}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {children}
      </tbody>
    </table>
  );
}

export function HeadCell({ end = false, children }: { end?: boolean; children: ReactNode }) {
  return (
    <th
      role="columnheader"
      scope="col"
      className={`px-2 py-1.5 font-medium first:pl-0 last:pr-0 ${end ? "text-right" : ""}`}
    >
      {children}
    </th>
  );
}

export function Row({ selected = false, children }: { selected?: boolean; children: ReactNode }) {
  return (
    <tr
      role="row"
      className={`border-b border-line align-top max-md:flex max-md:flex-col max-md:gap-1 max-md:py-3 ${selected ? "bg-accent-soft" : ""}`}
    >
      {children}
    </tr>
  );
}

type CellProps = {
  /** The column's title, said in front of the value where the head row is not seen. Empty for what speaks for itself. */
  label: string;
  end?: boolean;
  children: ReactNode;
};

export function Cell({ label, end = false, children }: CellProps) {
  return (
    <td
      role="cell"
      className={`px-2 py-2.5 first:pl-0 last:pr-0 max-md:flex max-md:min-w-0 max-md:gap-x-2 max-md:px-0 max-md:py-0 ${end ? "tabular-nums md:text-right" : ""}`}
    >
      {label === "" ? null : (
        <span aria-hidden="true" className="w-28 shrink-0 text-quiet text-ink-3 md:hidden">
          {label}
        </span>
      )}
      <div className="max-md:flex max-md:min-w-0 max-md:flex-1 max-md:flex-wrap max-md:gap-x-2 md:contents">
        {children}
      </div>
    </td>
  );
}
