import { type OversightFigure, type OversightFigures, type Share, shareIn } from "./oversight-report";

/** What shows how people work. Errors in what went out, deadlines and escalations are told of the work itself. */
export const PEOPLE_FIGURES = [
  "planted",
  "evidence",
  "reading",
  "overrides",
  "agreement",
] as const satisfies readonly OversightFigure[];
export type PeopleFigure = (typeof PEOPLE_FIGURES)[number];

/**
 * So many different people at least stand behind such a figure. With one it is that person's; with two, each of them can
 * take their own away and is left with the other's.
 */
export const ENOUGH_PEOPLE = 3;

/** How many different people stand behind each figure. */
export type PeopleBehind = Record<PeopleFigure, number>;

/** Figures before it is said which of them are told. */
export type Behind = { figures: OversightFigures; people: PeopleBehind };

/** What one figure of a queue is made of. */
export type Crowd = { cases: number; people: number };

/** A figure of fewer people is theirs; one of no cases is nobody's. */
export const isPersons = ({ cases, people }: Crowd): boolean => cases > 0 && people < ENOUGH_PEOPLE;

/**
 * Of which queues, by their place, one figure is left out: where it would be a person's. Where the whole of all queues is
 * told, the smallest of the others goes with them: else the rest could be taken from the whole.
 */
export function leftOut(queues: readonly Crowd[], wholeTold: boolean): ReadonlySet<number> {
  const places = queues.map((_, at) => at);
  const casesAt = (at: number) => queues[at]?.cases ?? 0;
  const persons = places.filter((at) => isPersons(queues[at] as Crowd));
  if (persons.length === 0 || !wholeTold) return new Set(persons);
  const others = places.filter((at) => casesAt(at) > 0 && !persons.includes(at));
  const [smallest] = others.toSorted((a, b) => casesAt(a) - casesAt(b));
  return new Set(smallest === undefined ? persons : [...persons, smallest]);
}

const crowd = ({ figures, people }: Behind, name: PeopleFigure): Crowd => ({
  cases: shareIn(figures, name).of,
  people: people[name],
});

/** The figures of several queues together, without those that would be a person's. */
export function toldTogether(all: Behind): OversightFigures {
  return without(
    all.figures,
    PEOPLE_FIGURES.filter((name) => isPersons(crowd(all, name))),
  );
}

/** The figures of each queue beside those of the whole. */
export function toldApart(queues: readonly Behind[], whole: OversightFigures): OversightFigures[] {
  const out = PEOPLE_FIGURES.map((name) => {
    const crowds = queues.map((queue) => crowd(queue, name));
    return { name, at: leftOut(crowds, !whole.fewPeople.includes(name)) };
  });
  return queues.map(({ figures }, place) =>
    without(
      figures,
      out.flatMap(({ name, at }) => (at.has(place) ? [name] : [])),
    ),
  );
}

const NOTHING: Share = { cases: 0, of: 0, share: null, low: null, high: null };

function without(figures: OversightFigures, few: readonly PeopleFigure[]): OversightFigures {
  const bare: Pick<OversightFigures, PeopleFigure> = {
    planted: { caught: NOTHING },
    evidence: { items: 0, opened: NOTHING },
    reading: { held: null, expected: null, hurried: NOTHING },
    overrides: { classes: { stands: 0, changed: 0, refused: 0, escalated: 0 }, overridden: NOTHING },
    agreement: { agreed: NOTHING, kappa: null, alpha: null },
  };
  const left = Object.fromEntries(few.map((name) => [name, bare[name]]));
  return { ...figures, ...left, fewPeople: [...few] };
}
