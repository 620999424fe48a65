import type { z } from "zod";
import type { flagIntake } from "@/core/intake/flag";
import type { messagesIntake } from "@/core/intake/messages";
import { type DatedCase, type DemoCase, type DraftInput, draftOf } from "./demo-case";
import { demoClock } from "./demo-clock";
import type { LiveCase, LiveTemplate } from "./live-case";
import { LIVE_ENGLISH } from "./live-english";
import { LIVE_GERMAN } from "./live-german";
import { LivePick } from "./live-pick";

/** One thing that the demo's source sends, with what it is about. */
export type LiveAct = { id: string; language: "de" | "en"; title: string } & (
  | { kind: "draft" | "answer"; body: DraftInput }
  | { kind: "message"; body: z.input<typeof messagesIntake> }
  | { kind: "flag"; body: z.input<typeof flagIntake> }
);

type Told = { dated: DatedCase; live: LiveCase; messages: number };

/** What share of the replies something is wrong with. */
const FAULTY = 0.6;
const SAMPLED = 0.1;
/** Conversations that a customer may still come back to. */
const REMEMBERED = 12;

/**
 * The demo's source, without end: mostly new conversations, now and then a customer who writes again (and the answer to
 * that right after), now and then a flag. `seed` decides what is said, `run` keeps its ids apart from every other run's.
 */
export class LiveStream {
  readonly #run: string;
  readonly #pick: LivePick;
  readonly #told: Told[] = [];
  #unanswered: Told | null = null;
  #count = 0;
  #last: LiveTemplate | null = null;

  constructor(seed: number, run: string) {
    this.#run = run;
    this.#pick = new LivePick(seed);
  }

  next(now: number): LiveAct {
    this.#pick.clock = demoClock(now);
    this.#count += 1;
    const open = this.#unanswered;
    if (open) {
      this.#unanswered = null;
      return { ...about(open), kind: "answer", body: draftOf(open.dated, 1) };
    }
    const roll = this.#pick.next();
    if (this.#told.length > 2 && roll < 0.16) return this.#writesAgain(now);
    if (this.#told.length > 2 && roll < 0.24) return this.#flags();
    return this.#begins(now);
  }

  #begins(now: number): LiveAct {
    const language = this.#pick.chance(0.5) ? "de" : "en";
    const templates = language === "de" ? LIVE_GERMAN : LIVE_ENGLISH;
    // Never the same twice in a row.
    const template = this.#pick.one(templates.filter((one) => one !== this.#last));
    this.#last = template;
    const live = template.write(this.#pick, this.#pick.chance(FAULTY));
    const { again: _again, flag: _flag, ...turn } = live;
    const written: DemoCase = {
      ...turn,
      id: `live-${this.#run}-${this.#count}`,
      language,
      channel: this.#pick.chance(0.75) ? "chat" : "email",
      ...(this.#pick.chance(SAMPLED) ? { attributes: { sample: "yes" } } : {}),
    };
    const told: Told = { dated: { at: now, agent: template.agent, case: written }, live, messages: turn.said.length };
    this.#told.push(told);
    if (this.#told.length > REMEMBERED) this.#told.shift();
    return { ...about(told), kind: "draft", body: draftOf(told.dated) };
  }

  #writesAgain(now: number): LiveAct {
    const told = this.#take();
    const { again } = told.live;
    const said = [["customer", again.says]] as const;
    const turn = { after: (now - told.dated.at) / 60_000, said, reply: again.reply, confidence: again.confidence };
    this.#unanswered = { ...told, dated: { ...told.dated, case: { ...told.dated.case, next: [turn] } } };
    const { id } = told.dated.case;
    const message = {
      external_id: `${id}-m${told.messages + 1}`,
      role: "customer" as const,
      text: again.says,
      sent_at: new Date(now).toISOString(),
    };
    return { ...about(told), kind: "message", body: { messages: [message] } };
  }

  #flags(): LiveAct {
    const told = this.#take();
    const { id, language } = told.dated.case;
    const body = {
      external_id: `${id}-flag`,
      about: { draft: `${id}-d1` },
      raised_by: this.#pick.one(["customer", "source", "person"] as const),
      ...told.live.flag,
      language,
    };
    return { ...about(told), kind: "flag", body };
  }

  /** Out of what is remembered: nobody is heard of a third time. */
  #take(): Told {
    const told = this.#pick.one(this.#told);
    this.#told.splice(this.#told.indexOf(told), 1);
    return told;
  }
}

function about({ dated: { case: told } }: Told): Pick<LiveAct, "id" | "language" | "title"> {
  return { id: told.id, language: told.language, title: told.title ?? "" };
}
