import type { ClockState, IncidentKind, IncidentRisk, IncidentState } from "./incident";

/** A line of the register; times are ISO 8601 in UTC. */
export type IncidentRow = {
  id: string;
  number: number;
  kind: IncidentKind;
  state: IncidentState;
  risk: IncidentRisk;
  awareAt: string;
  dueAt: string;
  clock: ClockState;
  /** Persons whose data it concerns. */
  exposed: number;
  closedAt: string | null;
};

export type IncidentPage = { rows: IncidentRow[]; next: string | null; open: number; overdue: number };

export type IncidentWords = {
  what: string;
  effects: string;
  measures: string;
  /** Why it is none, or how the risk was judged. */
  assessment: string;
  delay: string;
  /** The authority's reference for it. */
  authority: string;
  /** Why the persons concerned were not told. */
  ground: string;
};

export type IncidentView = IncidentRow & {
  /** Null when a check opened it. */
  openedBy: { id: string; name: string } | null;
  draft: string | null;
  item: string | null;
  conversation: string | null;
  words: IncidentWords | null;
  authorityToldAt: string | null;
  subjectsToldAt: string | null;
  closedBy: { id: string; name: string } | null;
  /** Ids only: who they are is asked for through a reveal, never shown beside what was leaked. */
  subjects: { id: string; part: "exposed" | "recipient"; erased: boolean }[];
  editable: boolean;
};
