import { Kbd } from "./kbd";

/** What keys do, one line each. */
export function KeyList({ title, rows }: { title: string; rows: readonly (readonly [label: string, key: string])[] }) {
  return (
    <section>
      <h3 className="mb-1 text-quiet font-semibold text-ink-2">{title}</h3>
      <dl>
        {rows.map(([label, key]) => (
          <div
            key={label}
            className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-0"
          >
            <dt>{label}</dt>
            <dd>
              <span className="sr-only">{key}</span>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
