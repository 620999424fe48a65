import { createHash } from "node:crypto";
import { FILES, type Manifest } from "@/core/audit/bundle/manifest";
import type { People } from "@/core/audit/bundle/people";
import { NO_RULE, NO_RULE_TITLE } from "@/core/policy/evaluate";
import { type Report, reportBytes } from "@/core/report/report";
import { queueTitles, reasonTitles, ruleTitles } from "@/db/repositories/name";
import { teamNames } from "@/db/repositories/team";
import { read } from "@/db/transaction";
import type { Draw } from "@/server/report/draw";
import type { Names } from "@/server/report/writer";
import type { Runtime } from "@/server/runtime";
import { keysNow } from "../log/keys-now";
import type { BundleFolder } from "./bundle-folder";
import type { Pulse } from "./pulse";

/** What the report needs of the export beside the counts. */
export type ReportParts = {
  head: Pick<
    Manifest,
    "export" | "org" | "origin" | "holds" | "size" | "root" | "created_at" | "time_zone" | "language"
  >;
  organisation: string;
  people: People;
  signedAt: string;
  draw: Draw;
};

/** What the organisation calls now what its events know by codes and ids; of a rule, what its version of the policy called it. */
async function namesOf(rt: Runtime, org: string, language: Manifest["language"]): Promise<Omit<Names, keyof People>> {
  const [teams, reasons, rules, queues] = await read(rt.pool, org, [
    teamNames(org),
    reasonTitles(org),
    ruleTitles(org, language),
    queueTitles(org, language),
  ]);
  return {
    teams: Object.fromEntries(teams.map((team) => [team.team_id, team.name])),
    reasons: Object.fromEntries(reasons.map((r) => [r.code, language === "de" ? r.title_de : r.title_en])),
    rules: Object.fromEntries([
      ...rules.map(({ version }) => [`${version}/${NO_RULE}`, NO_RULE_TITLE[language]]),
      ...rules.flatMap(({ version, code, title }) => (title ? [[`${version}/${code}`, title]] : [])),
    ]),
    queues: Object.fromEntries(queues.flatMap(({ code, title }) => (title ? [[code, title]] : []))),
  };
}

/** The report: its figures for programs, and drawn for people. */
export async function writeReport(
  rt: Runtime,
  folder: BundleFolder,
  report: Report,
  { head, organisation, people, signedAt, draw }: ReportParts,
  pulse: Pulse,
): Promise<void> {
  const bytes = reportBytes(report);
  await folder.add(FILES.report, bytes);
  const { org, language } = head;
  const [key] = await keysNow(rt, org, head.origin);
  const pdf = await folder.create(FILES.reportPdf);
  const about = {
    names: { ...people, ...(await namesOf(rt, org, language)) },
    organisation,
    origin: head.origin,
    exportId: head.export,
    holds: head.holds,
    checkpoint: { size: head.size, root: head.root, at: signedAt },
    publicKey: key ?? "",
    reportDigest: createHash("sha256").update(bytes).digest("hex"),
    createdAt: head.created_at,
    timeZone: head.time_zone,
  };
  for await (const piece of draw({ report, about, language }, pulse.signal)) {
    pdf.write(piece);
    await pdf.drained();
  }
  pulse.check();
  await pdf.end();
}
