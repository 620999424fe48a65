import { createHash } from "node:crypto";
import { FILES, type Manifest } from "@/core/audit/bundle/manifest";
import type { People } from "@/core/audit/bundle/people";
import { type Report, reportBytes } from "@/core/report/report";
import { reasonTitles } from "@/db/repositories/name";
import { teamNames } from "@/db/repositories/team";
import { read } from "@/db/transaction";
import type { Draw } from "@/server/report/draw";
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
  const [teams, reasons] = await read(rt.pool, org, [teamNames(org), reasonTitles(org)]);
  const [key] = await keysNow(rt, org, head.origin);
  const pdf = await folder.create(FILES.reportPdf);
  const about = {
    names: {
      ...people,
      teams: Object.fromEntries(teams.map((team) => [team.team_id, team.name])),
      reasons: Object.fromEntries(reasons.map((r) => [r.code, language === "de" ? r.title_de : r.title_en])),
    },
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
