/** One line of the palette: leads somewhere, or does something; `stays` keeps the palette open for what comes of it. `note` is what the place says that was met. */
export type Entry = { key: string; label: string; group: string; note?: string } & (
  | { href: string }
  | { href?: undefined; run: () => void; stays?: boolean }
);
