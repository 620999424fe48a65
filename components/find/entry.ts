/** One line of the palette: leads somewhere, or does something; `stays` keeps the palette open for what comes of it. */
export type Entry =
  | { key: string; label: string; group: string; href: string }
  | { key: string; label: string; group: string; href?: undefined; run: () => void; stays?: boolean };
