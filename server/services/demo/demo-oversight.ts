import type { Oversight } from "@/core/policy/oversight";
import type { DecisionKind, ReasonCode } from "@/core/review/words";
import { type DrawnItem, drawnItems } from "@/db/repositories/demo";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { takeStarters } from "../planted/take-starters";
import { policyInForce } from "../policy/proposal-file";
import { proposePolicy } from "../policy/propose-policy";
import { publishProposal } from "../policy/publish-proposal";
import { saveProposal } from "../policy/save-proposal";
import { claim } from "../review/claim-item";
import { decide } from "../review/decide-item";
import type { MemberContext } from "../review/member-context";
import { openEvidence } from "../review/open-evidence";
import type { DemoPerson } from "./demo-accounts";
import { MINUTE } from "./demo-clock";
import { required } from "./demo-required";

/** What the demo's policy asks of review itself: enough that every part of the report has something to say. */
const OVERSIGHT: Oversight = {
  planted: { share: 0.2 },
  second_review: { share: 0.5 },
  samples: { share: 0.25, floor: 5 },
};

/** Those who look at what was drawn, in turns. Who decided on a reply before is passed over by the services themselves. */
const READERS: readonly DemoPerson[] = ["aylin", "ulrike", "ben", "tomasz", "mirjam", "lena"];
/** What was drawn has waited so long. */
const RESTED_MS = 25 * MINUTE;
const BETWEEN_MS = 20_000;
const LOOKING_MS = [24_000, 71_000, 38_000, 52_000, 33_000] as const;

const QUICK_MS = 12_000;
const REASON = "wrong_fact" satisfies ReasonCode;

type Reading = {
  end: number;
  last: boolean;
  /** The drafts of which the story itself says who decides. */
  told: ReadonlySet<string>;
  setClock: (at: number) => void;
};

type Organisation = { orgId: string; member(person: DemoPerson): MemberContext };

/** A lead hands it in, the administrator publishes it, and the privacy officer fills the library of planted drafts. */
export async function askForOversight(rt: Runtime, { orgId, member }: Organisation): Promise<void> {
  const { version, ...policy } = await policyInForce(rt, orgId);
  const lead = member("jonas");
  const body = { ...policy, version, oversight: OVERSIGHT };
  const saved = required(await saveProposal(rt, lead, { id: null, revision: 0, base: version, body }));
  const note = "Wir lassen uns ab jetzt selbst über die Schulter sehen.";
  const handedIn = required(await proposePolicy(rt, lead, { ...saved, note, days: 7 }));
  const { id, revision } = handedIn;
  required(await publishProposal(rt, member("deniz"), { id, revision }));
  required(await takeStarters(rt, member("sofia")));
}

/** Looks at what chance brought: samples, second opinions, and planted drafts, which nobody can tell from real ones. */
export class DemoReaders {
  readonly #rt: Runtime;
  readonly #of: Organisation;
  #turn = 0;

  constructor(rt: Runtime, of: Organisation) {
    this.#rt = rt;
    this.#of = of;
  }

  /** Until `end` at most; in the last minutes of the story they look at everything, and are quick about it. */
  async read({ end, last, told, setClock }: Reading): Promise<void> {
    const { orgId } = this.#of;
    const rested = new Date(this.#rt.now() - (last ? 0 : RESTED_MS));
    const [items] = await read(this.#rt.pool, orgId, [drawnItems(orgId, [...told], rested)]);
    // However many chance has left, the last minutes are long enough for all of them.
    const quick = Math.min(QUICK_MS, Math.floor((end - this.#rt.now()) / (items.length + 1)));
    for (const item of items) {
      const looking = last ? quick : (LOOKING_MS[this.#turn % LOOKING_MS.length] ?? QUICK_MS);
      const begin = this.#rt.now() + (last ? 0 : BETWEEN_MS);
      if (begin + looking >= end) return;
      setClock(begin);
      await this.#look(item, () => setClock(begin + looking));
      this.#turn += 1;
    }
  }

  async #look(item: DrawnItem, looked: () => void): Promise<void> {
    for (let place = 0; place < READERS.length; place += 1) {
      const reader = this.#of.member(READERS[(this.#turn + place) % READERS.length] ?? "lena");
      const granted = await claim(this.#rt, reader, item.item_id);
      if (!granted.ok) continue;
      const { token, item: standing } = granted.value;
      const findings = Array.from({ length: item.findings }, (_, position) => position);
      if (findings.length > 0) required(await openEvidence(this.#rt, reader, { item: item.item_id, token, findings }));
      looked();
      const allowed = standing.options.flatMap((option) => (option.allowed ? [option.kind] : []));
      const wanted = this.#opinion(item);
      const kind = allowed.includes(wanted) ? wanted : (allowed[0] ?? wanted);
      const reason = kind === "reject" || kind === "escalate" ? { reason: REASON } : {};
      const seen = { item: item.item_id, token, seen: standing.seen };
      required(await decide(this.#rt, reader, { ...seen, kind, ...reason }));
      return;
    }
  }

  /** Mostly what the first one thought; what is wrong with a planted draft is mostly seen. */
  #opinion({ kind, first }: DrawnItem): DecisionKind {
    const differs = this.#turn % 6 === 4;
    if (kind === "sample") return "no_action";
    if (first === null) return differs ? "approve" : "reject";
    if (!differs) return first;
    return first === "approve" ? "edit" : "approve";
  }
}
