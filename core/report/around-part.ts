import { heaviestFirst, noCounts, tallies } from "./groups";
import type { LoggedEvent } from "./logged-event";
import type { Report } from "./report";
import { FLAGGED_BY, LIMITS } from "./words";

/** What happens around the replies: flags, what sources were told, how things turned out. */
export class AroundPart {
  #flags = { raised: 0, by: noCounts(FLAGGED_BY) };
  #flagReasons = tallies(LIMITS.codes);
  #deliveries = { attempts: 0, delivered: 0, failed: 0, given_up: 0, retried: 0 };
  #statuses = tallies(LIMITS.codes);
  #outcomes = tallies(LIMITS.codes);
  #sessions = { opened: 0, revoked: 0, passwords: 0 };
  #erased = 0;

  get held(): number {
    return this.#flagReasons.size + this.#statuses.size + this.#outcomes.size;
  }

  add(event: LoggedEvent): void {
    if (event.type === "flag.raised") this.#raised(event);
    else if (event.type === "delivery.attempted") this.#attempted(event);
    else if (event.type === "delivery.retried") this.#deliveries.retried += 1;
    else if (event.type === "outcome.recorded") this.#outcomes.of(event.data.kind).count += 1;
    else if (event.type === "session.opened") this.#sessions.opened += 1;
    else if (event.type === "session.revoked") this.#sessions.revoked += 1;
    else if (event.type === "member.password_changed") this.#sessions.passwords += 1;
    else if (event.type === "subject.erased") this.#erased += 1;
  }

  finish(): Pick<Report, "deliveries" | "outcomes" | "sessions" | "erased"> & {
    flags: Pick<Report["flags"], "raised" | "by" | "reasons">;
  } {
    return {
      flags: { raised: this.#flags.raised, by: { ...this.#flags.by }, reasons: heaviestFirst(this.#flagReasons) },
      deliveries: { ...this.#deliveries, statuses: heaviestFirst(this.#statuses) },
      outcomes: heaviestFirst(this.#outcomes),
      sessions: { ...this.#sessions },
      erased: this.#erased,
    };
  }

  #raised({ data }: LoggedEvent<"flag.raised">): void {
    this.#flags.raised += 1;
    this.#flags.by[data.raised_by] += 1;
    this.#flagReasons.of(data.reason).count += 1;
  }

  #attempted({ data }: LoggedEvent<"delivery.attempted">): void {
    this.#deliveries.attempts += 1;
    this.#deliveries[data.delivered ? "delivered" : "failed"] += 1;
    if (data.final && !data.delivered) this.#deliveries.given_up += 1;
    if (!data.delivered) this.#statuses.of(data.status === null ? "" : String(data.status)).count += 1;
  }
}
