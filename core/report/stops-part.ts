import type { LoggedEvent } from "./logged-event";
import type { Report } from "./report";
import { LIMITS } from "./words";

type Stop = Report["stops"]["rows"][number];

/** Every use of the stop switch: who held how much back, and who let it go on. */
export class StopsPart {
  #counts = { set: 0, lifted: 0, held: 0, resumed: 0, beyond: 0 };
  #rows = new Map<string, Stop>();

  get held(): number {
    return this.#rows.size;
  }

  set({ at, actor, data }: LoggedEvent<"stop.set">, index: number): void {
    this.#counts.set += 1;
    this.#counts.held += data.drafts;
    const act = { index, at, by: { ...actor }, drafts: data.drafts };
    const { stop, scope, source, value } = data;
    this.#keep({ stop, scope, source, ...(value ? { value } : {}), set: act, lifted: null });
  }

  lifted({ at, actor, data }: LoggedEvent<"stop.lifted">, index: number): void {
    this.#counts.lifted += 1;
    this.#counts.resumed += data.drafts;
    const act = { index, at, by: { ...actor }, drafts: data.drafts };
    const known = this.#rows.get(data.stop);
    if (known) known.lifted = act;
    else this.#keep({ stop: data.stop, scope: null, source: null, set: null, lifted: act });
  }

  finish(): Report["stops"] {
    return { ...this.#counts, rows: [...this.#rows.values()] };
  }

  #keep(stop: Stop): void {
    if (this.#rows.size < LIMITS.stops) this.#rows.set(stop.stop, stop);
    else this.#counts.beyond += 1;
  }
}
