import type { Opening } from "@/core/audit/bundle/manifest";
import type { StoredEvent } from "@/core/audit/stored-event";
import {
  newestSubjectKeys,
  type SealedRow,
  sealedDecisions,
  sealedDocuments,
  sealedDrafts,
  sealedMessages,
  sealedProposals,
  sealedStops,
  sealedVersions,
} from "@/db/repositories/export-openings";
import type { Snapshot } from "@/db/snapshot";
import { commitment, type OrganisationKeys } from "@/server/keys/organisation-keys";
import { CannotOpen, type DataKey, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { PLACES } from "../sealed-bodies";
import { type CommitmentAt, commitmentsIn, type KeptIn } from "./commitments-in";
import type { Redactions, ToldInside } from "./told-inside";

/** What is inside a sealed body, as far as commitments go: `reason` and `lifted` are a stop's. */
type Body = { salt: string; text?: string | null; note?: string | null; reason?: string; lifted?: string };

type Wanted = CommitmentAt & { index: number };
type Key = DataKey | "erased";

/** Opens the commitments of events, a piece of the log at a time. */
export class Openings {
  readonly #rt: Pick<Runtime, "kek">;
  readonly #snapshot: Snapshot;
  readonly #org: { orgId: string; keys: OrganisationKeys };
  /** Subjects whose erasure is told by an event that the export holds; of no others may it say that they were erased. */
  readonly #erasedInside: ReadonlySet<string>;
  readonly #redactions: Redactions;

  constructor(
    rt: Pick<Runtime, "kek">,
    snapshot: Snapshot,
    org: { orgId: string; keys: OrganisationKeys },
    told: ToldInside,
  ) {
    this.#rt = rt;
    this.#snapshot = snapshot;
    this.#org = org;
    this.#erasedInside = told.erased;
    this.#redactions = told.redactions;
  }

  async of(events: readonly { index: number; event: StoredEvent }[]): Promise<Opening[]> {
    const wanted = events.flatMap(({ index, event }) => commitmentsIn(event).map((at) => ({ ...at, index })));
    if (wanted.length === 0) return [];
    const rows = await this.#rows(wanted.map(({ kept }) => kept));
    const keys = await this.#keys([...rows.values()]);
    return wanted.flatMap((at) => this.#opened(at, rows.get(placeOf(at.kept)), keys));
  }

  async #rows(kept: readonly KeptIn[]): Promise<Map<string, SealedRow>> {
    const { orgId } = this.#org;
    const found = new Map<string, SealedRow>();
    const messages = kept.flatMap((each) => (each.table === "message" ? [each] : []));
    const ids = (table: KeptIn["table"]) => kept.flatMap((each) => (each.table === table ? [each.id] : []));
    const asked = [
      [
        "message",
        () =>
          sealedMessages(
            orgId,
            messages.map((m) => m.conversation),
            messages.map((m) => m.position),
          ),
      ],
      ["draft", () => sealedDrafts(orgId, ids("draft"))],
      ["decision", () => sealedDecisions(orgId, ids("decision"))],
      ["document", () => sealedDocuments(orgId, ids("document"))],
      ["stop", () => sealedStops(orgId, ids("stop"))],
      ["proposal", () => sealedProposals(orgId, ids("proposal"))],
      ["policyVersion", () => sealedVersions(orgId, ids("policyVersion").map(Number))],
    ] as const;
    for (const [table, statement] of asked) {
      if (ids(table).length === 0) continue;
      for (const row of await this.#snapshot.rows(statement())) found.set(`${table} ${row.id}`, row);
    }
    return found;
  }

  async #keys(rows: readonly SealedRow[]): Promise<Map<string, Key>> {
    const { orgId } = this.#org;
    const subjects = [...new Set(rows.flatMap((row) => row.subject_id ?? []))];
    const found = await this.#snapshot.rows(newestSubjectKeys(orgId, subjects));
    return new Map(
      found.map((row) => [
        row.subject_id,
        row.wrapped === null ? "erased" : openSubjectKey(this.#rt.kek, orgId, row.subject_id, row),
      ]),
    );
  }

  #opened(at: Wanted, row: SealedRow | undefined, keys: Map<string, Key>): Opening[] {
    // Deleted or emptied since: what was committed to stays in the event, and nobody says what it was.
    if (!row) return [];
    if (row.sealed.length === 0) return this.#removed(at, row);
    const { index, path, field } = at;
    const key = row.subject_id === null ? this.#org.keys.data : keys.get(row.subject_id);
    if (key === "erased" && row.subject_id !== null)
      return this.#erasedInside.has(row.subject_id) ? [{ index, path, erased: row.subject_id }] : [];
    const { salt, text } = this.#read(at, row, key as DataKey);
    // A document's text is replaced by a newer one, and what was before is not kept. Nothing else ever changes: if it did,
    // what is there now is shown, and does not open the commitment.
    if (at.kept.table === "document" && commitment(salt, field, text) !== at.digest) return [];
    const opened = salt === "" ? null : commitment(salt, field, text);
    if (opened === null || opened === at.digest) return [{ index, path, field, salt, text }];
    const redaction = this.#redactions.between(at.digest, opened);
    // Redacted, and the export does not hold the event of it: then nothing is said of the text.
    if (redaction === "outside") return [];
    return [{ index, path, field, salt, text, ...(redaction === "inside" && { redacted: true as const }) }];
  }

  /** Emptied with its customer it is told as erased; emptied by retention nothing is said of it. */
  #removed({ index, path }: Wanted, { subject_id }: SealedRow): Opening[] {
    return subject_id !== null && this.#erasedInside.has(subject_id) ? [{ index, path, erased: subject_id }] : [];
  }

  /** What cannot be opened any more was changed behind us: an opening of nothing says so to whoever checks it. */
  #read({ field, kept }: Wanted, row: SealedRow, key: DataKey): { salt: string; text: string } {
    try {
      const place = PLACES[kept.table](this.#org.orgId, row.id);
      const body = openJson<Body>(key, place, row.sealed);
      const text = { draft: body.text, message: body.text, document: body.text, text: body.text, note: body.note }[
        field
      ];
      const said = field === "reason" ? body.reason : field === "lifted" ? body.lifted : text;
      return { salt: body.salt, text: said ?? "" };
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error;
      return { salt: "", text: "" };
    }
  }
}

const placeOf = (kept: KeptIn) => `${kept.table} ${kept.id}`;
