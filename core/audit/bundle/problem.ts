/**
 * Everything that can be wrong with a bundle, and what follows. `tampered`: something contradicts what was signed, or
 * itself. `incomplete`: nothing does, but something is missing that would be needed to say more.
 */
export const PROBLEMS = {
  file_missing: "incomplete",
  file_unknown: "incomplete",
  manifest_newer: "incomplete",
  signature_unknown: "incomplete",
  event_unknown: "incomplete",
  report_newer: "incomplete",
  witness_missing: "incomplete",

  file_path: "tampered",
  file_extra: "tampered",
  file_changed: "tampered",
  file_unreadable: "tampered",
  file_malformed: "tampered",

  manifest_malformed: "tampered",
  signature_malformed: "tampered",
  manifest_unsigned: "tampered",
  manifest_signature_bad: "tampered",

  key_event_unproved: "tampered",
  key_event_left_out: "tampered",
  key_not_endorsed: "tampered",
  key_unknown: "tampered",
  key_reused: "tampered",
  key_other: "tampered",
  key_signed_nothing: "tampered",

  checkpoint_malformed: "tampered",
  checkpoint_origin: "tampered",
  checkpoint_order: "tampered",
  checkpoint_unsigned: "tampered",
  checkpoint_signature_bad: "tampered",
  checkpoint_key_retired: "tampered",
  checkpoint_last: "tampered",
  consistency_malformed: "tampered",
  consistency_bad: "tampered",

  event_not_canonical: "tampered",
  event_shape: "tampered",
  event_org: "tampered",
  event_repeated: "tampered",
  events_count: "tampered",
  root_differs: "tampered",
  inclusion_malformed: "tampered",
  inclusion_bad: "tampered",
  selection_order: "tampered",

  opening_malformed: "tampered",
  opening_without_event: "tampered",
  opening_without_commitment: "tampered",
  opening_bad: "tampered",
  openings_count: "tampered",
  erased_without_event: "tampered",

  events_csv_differs: "tampered",
  decisions_csv_differs: "tampered",
  report_differs: "tampered",

  meta_malformed: "tampered",
  meta_unsigned: "tampered",
  meta_signature_bad: "tampered",
  meta_inclusion_bad: "tampered",
  meta_other_checkpoint: "tampered",
  witness_bad: "tampered",

  sequence_gap: "tampered",
  release_without_permission: "tampered",
} as const satisfies Record<string, "tampered" | "incomplete">;
export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

export const STATUSES = ["valid", "tampered", "incomplete"] as const;
export type Status = (typeof STATUSES)[number];

/** `index` is that of an event in the log; `detail` is for whoever looks closer, in no language. */
export type Problem = { code: ProblemCode; file: string; index?: number; detail?: string };

/** Those that name the very event that is not as it was; others name where it comes out. */
const EXACT = new Set<ProblemCode>([
  ...(["event_not_canonical", "event_shape", "event_org", "event_repeated", "events_csv_differs"] as const),
]);

/** A log of a million events may be wrong a million times: of each kind only the first are kept. */
const MOST_OF_A_KIND = 20;

export class Problems {
  readonly #kept: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();

  add(code: ProblemCode, file: string, more: { index?: number; detail?: string } = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MOST_OF_A_KIND) this.#kept.push({ code, file, ...more });
  }

  get status(): Status {
    const codes = [...this.#counts.keys()];
    if (codes.some((code) => PROBLEMS[code] === "tampered")) return "tampered";
    return codes.length > 0 ? "incomplete" : "valid";
  }

  /** How many there are beside those that {@link sorted} gives. */
  get more(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_OF_A_KIND), 0);
  }

  /** The first event at or above `least` that is found not to be as it was. */
  firstChanged(least: number): number | undefined {
    return this.sorted().find(({ code, index = -1 }) => EXACT.has(code) && index >= least)?.index;
  }

  /** What contradicts before what is missing; first index first, and last what has none. */
  sorted(): Problem[] {
    const rank = ({ code }: Problem) => (PROBLEMS[code] === "tampered" ? 0 : 1);
    const place = ({ index = Number.MAX_SAFE_INTEGER }: Problem) => index;
    return this.#kept.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b));
  }
}
