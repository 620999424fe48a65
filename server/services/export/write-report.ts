import { FILES } from "@/core/audit/bundle/manifest";
import { type Report, reportBytes } from "@/core/report/report";
import type { BundleFolder } from "./bundle-folder";

/** The report, for programs. */
export async function writeReport(folder: BundleFolder, report: Report): Promise<void> {
  await folder.add(FILES.report, reportBytes(report));
}
