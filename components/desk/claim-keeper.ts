import type { ClaimGrant } from "@/core/review/desk-view";

export type ClaimState =
  | { phase: "idle" }
  | { phase: "claiming"; item: string }
  | { phase: "held"; item: string; token: string; expiresAt: string; seen: string }
  | { phase: "refused"; item: string; error: unknown }
  | { phase: "expired"; item: string };

export type ClaimApi = {
  claim: (item: string) => Promise<ClaimGrant>;
  extend: (item: string, token: string) => Promise<{ expiresAt: string }>;
  unclaim: (item: string, token: string) => Promise<unknown>;
};

const IDLE: ClaimState = { phase: "idle" };
/** Asking takes milliseconds, which must not stand between a key and the paint of what it opened. */
const PAINTED_MS = 40;

/**
 * Holds at most one claim for this window: takes it, keeps its token in memory only, gives it back when the person moves
 * on, and lets go of a grant that arrives after they did.
 */
export class ClaimKeeper {
  #state: ClaimState = IDLE;
  #ticket = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #decided: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #api: ClaimApi;
  readonly #onGrant: (grant: ClaimGrant) => void;

  constructor(api: ClaimApi, onGrant: (grant: ClaimGrant) => void) {
    this.#api = api;
    this.#onGrant = onGrant;
  }

  readonly state = (): ClaimState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Claims an item after a moment: who runs down the list with J claims only where they stop. */
  readonly open = (item: string, waitMs = 0): void => {
    const { phase } = this.#state;
    if ((phase === "held" || phase === "claiming") && this.#state.item === item) return;
    const before = this.#state;
    this.#forget();
    const ticket = this.#ticket;
    this.#set({ phase: "claiming", item });
    if (before.phase === "held")
      setTimeout(() => void this.#giveBack(before.item, before.token), Math.min(waitMs, PAINTED_MS));
    this.#timer = setTimeout(() => void this.#ask(item, ticket), waitMs);
  };

  /** Takes over a claim that came with another answer, as undo gives one. */
  readonly adopt = (grant: ClaimGrant): void => {
    this.#forget();
    const { token, expiresAt, item } = grant;
    this.#set({ phase: "held", item: item.id, token, expiresAt, seen: item.seen });
    this.#watch(expiresAt);
    this.#onGrant(grant);
  };

  readonly extend = async (): Promise<void> => {
    if (this.#state.phase !== "held") return;
    const held = this.#state;
    const ticket = this.#ticket;
    try {
      const { expiresAt } = await this.#api.extend(held.item, held.token);
      if (ticket !== this.#ticket) return;
      this.#set({ ...held, expiresAt });
      this.#watch(expiresAt);
    } catch (error) {
      if (ticket === this.#ticket) this.lost(error);
    }
  };

  /** Gives the claim back, undecided. */
  readonly leave = async (): Promise<void> => {
    const before = this.#state;
    this.settled();
    if (before.phase === "held") await this.#giveBack(before.item, before.token);
  };

  /** The claim has ended with a decision: there is nothing to give back. */
  readonly settled = (): void => {
    this.#forget();
    this.#set(IDLE);
  };

  /**
   * The claim ends with a decision that is on its way. Nothing is given back, and the next claim is asked for after the
   * answer: until then the person holds this one, and may hold only so many.
   */
  readonly deciding = (answer: Promise<unknown>): void => {
    this.settled();
    this.#decided = answer.catch(() => undefined);
  };

  readonly lost = (error: unknown): void => {
    if (this.#state.phase === "idle") return;
    const { item } = this.#state;
    this.#forget();
    this.#set({ phase: "refused", item, error });
  };

  async #ask(item: string, ticket: number): Promise<void> {
    await this.#decided;
    if (ticket !== this.#ticket) return;
    try {
      const grant = await this.#api.claim(item);
      if (ticket === this.#ticket) this.adopt(grant);
      else await this.#giveBack(item, grant.token);
    } catch (error) {
      if (ticket === this.#ticket) this.#set({ phase: "refused", item, error });
    }
  }

  /** Best effort: a claim that is not given back runs out by itself. */
  async #giveBack(item: string, token: string): Promise<void> {
    await this.#api.unclaim(item, token).catch(() => undefined);
  }

  #watch(expiresAt: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (this.#state.phase !== "held") return;
        const { item } = this.#state;
        this.#forget();
        this.#set({ phase: "expired", item });
      },
      Math.max(0, Date.parse(expiresAt) - Date.now()),
    );
  }

  #forget(): void {
    this.#ticket += 1;
    clearTimeout(this.#timer);
  }

  #set(state: ClaimState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
