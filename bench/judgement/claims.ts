import { claimedAction } from "@/core/checks/claimed-action";
import type { Airline, Row, ToolCall } from "./airline";
import { type Section, shareOf, told } from "./report";

/**
 * Deeds that a reply tells of and that nobody did. Made from real ones: where a tool changed something right before a
 * draft, nearly every draft tells of it; with those calls taken away, or turned into errors, it tells of what was not done.
 */
export function measureClaims(airline: Airline, { rows }: { rows: Row[] }): Section {
  const errors = new Map<string, string[]>();
  const note = (name: string, row: Row): void =>
    void errors.set(name, [...(errors.get(name) ?? []), `${row.external_id}: ${row.draft.text}`]);
  const codesOf = (row: Row, calls: ToolCall[]): string[] =>
    claimedAction.run(airline.inputOf(row, row.draft.text, calls)).map(({ code }) => code);
  const changes = (row: Row): ToolCall[] =>
    airline.inputOf(row).toolCalls.filter(({ writes, result }) => writes && !String(result).startsWith("Error"));
  const before = new Map<string, number>();
  const tally = { after: 0, untold: 0, failed: 0, alarms: 0 };
  for (const row of rows) {
    const { external_id } = row.conversation;
    const done = changes(row);
    const isNew = done.length > (before.get(external_id) ?? 0);
    before.set(external_id, done.length);
    if (codesOf(row, row.provenance.tool_calls).length > 0) {
      tally.alarms += 1;
      note("claim_alarms", row);
    }
    if (!isNew) continue;
    tally.after += 1;
    const names = new Set(done.map(({ name }) => name));
    const without = row.provenance.tool_calls.filter(({ name }) => !names.has(name));
    if (codesOf(row, without).length > 0) tally.untold += 1;
    else note("missed_claims", row);
    const failed = row.provenance.tool_calls.map((call) =>
      names.has(call.name) ? { ...call, result: "Error: not allowed" } : call,
    );
    if (codesOf(row, failed).length > 0) tally.failed += 1;
  }
  const untold = shareOf(tally.untold, tally.after);
  const failed = shareOf(tally.failed, tally.after);
  const alarms = shareOf(tally.alarms, rows.length);
  return {
    name: "claims",
    errors,
    lines: [
      told("drafts behind a change, the change taken away", untold),
      told("the same, the change turned into an error", failed),
      told("false alarms, all drafts", alarms),
    ],
    values: { untold, failed, false_alarms: alarms },
    goals: {},
  };
}
