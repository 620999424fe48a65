import { ON_EXPIRY, OUTCOMES } from "@/core/review/words";
import { Groups, heaviestFirst, noCounts, tallies } from "./groups";
import type { LoggedEvent } from "./logged-event";
import type { Report } from "./report";
import { LIMITS, RELEASED } from "./words";

const noOutcomes = () => ({ total: 0, outcomes: noCounts(OUTCOMES) });
const EXPIRED = [...ON_EXPIRY, "none"] as const;

/** What came, what the rules and the checks made of it, and what left. */
export class RepliesPart {
  #received = { drafts: 0, already_sent: 0, late: 0 };
  #sources = tallies(LIMITS.codes);
  #models = tallies(LIMITS.codes);
  #agents = tallies(LIMITS.codes);
  #languages = tallies(LIMITS.codes);
  #disposed = noOutcomes();
  #policies = new Groups(LIMITS.policies, noOutcomes);
  #rules = new Groups(LIMITS.rules, noOutcomes);
  #withFindings = 0;
  #findings = new Groups(LIMITS.findings, () => ({ findings: 0, drafts: 0 }));
  #released = noCounts(RELEASED);
  #releasedBy = tallies(LIMITS.rules);
  #expired = noCounts(EXPIRED);

  get held(): number {
    const groups = [this.#sources, this.#models, this.#agents, this.#languages, this.#policies, this.#rules];
    return [...groups, this.#findings, this.#releasedBy].reduce((sum, { size }) => sum + size, 0);
  }

  received({ data }: LoggedEvent<"draft.received">): void {
    this.#received.drafts += 1;
    if (data.already_sent) this.#received.already_sent += 1;
    if (data.state === "superseded") this.#received.late += 1;
    this.#sources.of(data.source).count += 1;
    this.#models.of(data.provider, data.model).count += 1;
    this.#agents.of(data.agent, data.prompt_version).count += 1;
    this.#languages.of(data.language).count += 1;
  }

  disposed({ data }: LoggedEvent<"draft.disposed">): void {
    const version = String(data.policy_version);
    for (const into of [this.#disposed, this.#policies.of(version), this.#rules.of(version, data.rule)]) {
      into.total += 1;
      into.outcomes[data.outcome] += 1;
    }
    if (data.findings.length > 0) this.#withFindings += 1;
    const met = new Set<object>();
    for (const finding of data.findings) {
      const into = this.#findings.of(finding.check, String(finding.version), finding.code);
      into.findings += 1;
      if (!met.has(into)) into.drafts += 1;
      met.add(into);
    }
  }

  released({ data }: LoggedEvent<"release.released">): void {
    const byRule = "rule" in data.allowed_by;
    if (data.kind !== "reply") this.#released[data.kind] += 1;
    else this.#released[byRule ? "reply_by_rule" : "reply_on_decision"] += 1;
    if ("rule" in data.allowed_by)
      this.#releasedBy.of(String(data.allowed_by.policy_version), data.allowed_by.rule).count += 1;
  }

  expired({ data }: LoggedEvent<"draft.expired">): void {
    this.#expired[data.on_expiry ?? "none"] += 1;
  }

  /** How often the policy asked for two people, and for a reply to be looked at after it had left. */
  get asked(): { twoPerson: number; samples: number } {
    return { twoPerson: this.#disposed.outcomes.two_person, samples: this.#disposed.outcomes.sample };
  }

  finish(): Pick<Report, "received" | "dispositions" | "releases" | "expired"> {
    const outcomes = (groups: Groups<ReturnType<typeof noOutcomes>>) =>
      groups.finish(
        ({ total }) => total,
        (row) => ({ outcomes: { ...row.outcomes } }),
      );
    return {
      received: {
        ...this.#received,
        sources: heaviestFirst(this.#sources),
        models: heaviestFirst(this.#models),
        agents: heaviestFirst(this.#agents),
        languages: heaviestFirst(this.#languages),
      },
      dispositions: {
        total: this.#disposed.total,
        outcomes: { ...this.#disposed.outcomes },
        policies: outcomes(this.#policies),
        rules: outcomes(this.#rules),
        with_findings: this.#withFindings,
        findings: this.#findings.finish(
          ({ findings }) => findings,
          (row) => ({ ...row }),
        ),
      },
      releases: { kinds: { ...this.#released }, rules: heaviestFirst(this.#releasedBy) },
      expired: { ...this.#expired },
    };
  }
}
