/** A path into JSON, read: names of fields, positions in lists, and `all` for `[]`. */
export type Step = { field: string } | { at: number } | "all";
export type Path = { root: string; steps: Step[] };

const MOST_STEPS = 12;
const FIELD = /^[\p{L}\p{N}_-]{1,64}/u;
const POSITION = /^\[(\d{1,4})?\]/;

/** Reads `arguments.flights[].date`; null where it is no path. Each character is looked at once. */
export function parsePath(text: string): Path | null {
  const root = FIELD.exec(text)?.[0];
  if (root === undefined) return null;
  const steps: Step[] = [];
  let rest = text.slice(root.length);
  while (rest !== "") {
    const position = POSITION.exec(rest);
    const field = rest.startsWith(".") ? FIELD.exec(rest.slice(1)) : null;
    if (steps.length === MOST_STEPS || (position === null && field === null)) return null;
    if (position !== null) {
      steps.push(position[1] === undefined ? "all" : { at: Number(position[1]) });
      rest = rest.slice(position[0].length);
    } else if (field !== null) {
      steps.push({ field: field[0] });
      rest = rest.slice(1 + field[0].length);
    }
  }
  return { root, steps };
}

/** A value with the path that leads to it alone, every list position written out. */
export type Place = { value: unknown; path: string };

/** Where a path leads in a record. Only fields of the record itself count, never what objects inherit; `spend` bounds the work. */
export function follow(
  record: unknown,
  root: string,
  steps: readonly Step[],
  spend: (places: number) => void,
): Place[] {
  let places: Place[] = [{ value: record, path: root }];
  for (const step of steps) {
    const next: Place[] = [];
    for (const place of places) {
      if (step === "all" && Array.isArray(place.value)) spend(place.value.length);
      next.push(...below(place, step));
    }
    spend(1);
    places = next;
  }
  return places.filter(({ value }) => value !== undefined);
}

function below({ value, path }: Place, step: Step): Place[] {
  if (step === "all") {
    if (!Array.isArray(value)) return [];
    return value.map((element: unknown, at) => ({ value: element, path: `${path}[${at}]` }));
  }
  if ("at" in step)
    return Array.isArray(value) && step.at < value.length
      ? [{ value: value[step.at] as unknown, path: `${path}[${step.at}]` }]
      : [];
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, step.field))
    return [];
  return [{ value: (value as Record<string, unknown>)[step.field], path: `${path}.${step.field}` }];
}
