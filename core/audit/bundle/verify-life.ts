import type { EventData } from "../event-types";
import type { StoredEvent } from "../stored-event";
import { eventsFile } from "./manifest";
import type { Problems } from "./problem";
import { UuidTable } from "./uuid-table";

/** What allows a release, as the event that opened it told. */
type Permission = { decision: string; text: string | null } | { rule: string; version: number };

const MOST_STEPS = 2 ** 32 - 1;
const FILE = eventsFile(0).replace(/\/.*/, "");

/**
 * Rules that hold for the events of any log from its beginning: what counts its own steps leaves none out, and no text
 * goes out but one that a person approved or a published policy let out. Only releases that are under way are held.
 */
export class LifeRules {
  readonly #problems: Problems;
  readonly #releases = new Map<string, Permission>();
  readonly #policies = new Set<number>();
  /** Next number of each; UUIDs of different things are never the same. */
  readonly #next = new UuidTable();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  each(event: StoredEvent, index: number): void {
    this.#sequences(event, index);
    switch (event.type) {
      case "item.decided":
        if (event.data.release !== null)
          this.#releases.set(event.data.release, { decision: event.data.decision, text: event.data.text_digest });
        break;
      case "draft.disposed":
        this.#byRule(event.data.release, event.data.rule, event.data.policy_version);
        break;
      case "draft.expired":
        this.#byRule(event.data.release, "holding_reply", null);
        break;
      case "decision.undone":
      case "release.returned":
        this.#releases.delete(event.data.release);
        break;
      case "release.released":
        this.#released(event.data, index);
        break;
      case "policy.published":
        this.#published(event.data.version, index);
        break;
    }
  }

  /** @param version null when the event does not tell which of the published ones it is */
  #byRule(release: string | null, rule: string, version: number | null): void {
    if (release !== null) this.#releases.set(release, { rule, version: version ?? Number.NaN });
  }

  #released(data: EventData<"release.released">, index: number): void {
    const permission = this.#releases.get(data.release);
    this.#releases.delete(data.release);
    if (!permission || !this.#allows(permission, data))
      this.#problems.add("release_without_permission", FILE, { index, detail: data.release });
  }

  #allows(permission: Permission, { allowed_by: by, text_digest: text }: EventData<"release.released">): boolean {
    if ("decision" in by)
      return "decision" in permission && permission.decision === by.decision && permission.text === text;
    if (!("rule" in permission) || permission.rule !== by.rule || !this.#policies.has(by.policy_version)) return false;
    return Number.isNaN(permission.version) || permission.version === by.policy_version;
  }

  #published(version: number, index: number): void {
    const last = Math.max(0, ...this.#policies);
    if (last > 0 && version !== last + 1)
      this.#problems.add("sequence_gap", FILE, { index, detail: `policy ${version}, not ${last + 1}` });
    this.#policies.add(version);
  }

  #sequences(event: StoredEvent, index: number): void {
    switch (event.type) {
      case "delivery.attempted":
        this.#follows(event.data.delivery, event.data.attempt, 1, index);
        break;
      case "draft.received":
      case "messages.added":
        for (const { position } of event.data.messages) this.#follows(event.data.conversation, position + 1, 1, index);
        break;
      case "source.secret_rotated":
        this.#follows(event.data.source, event.data.version, 2, index);
        break;
    }
  }

  #follows(id: string, number: number, first: number, index: number): void {
    const next = this.#next.get(id) || first;
    if (number !== next) this.#problems.add("sequence_gap", FILE, { index, detail: `${id} ${number}, not ${next}` });
    this.#next.set(id, Math.min(number + 1, MOST_STEPS));
  }
}
