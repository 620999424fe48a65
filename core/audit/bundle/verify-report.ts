import { z } from "zod";
import { reportBytes } from "@/core/report/report";
import { ReportBuilder } from "@/core/report/report-builder";
import { canonicalValue, type StoredEvent } from "../stored-event";
import { sameBytes } from "../tree-hash";
import type { FileReading } from "./file-reading";
import { FILES } from "./manifest";
import type { Verification } from "./verification";

/** A report counts; it does not grow with what it counts. */
const MOST_BYTES = 64 * 2 ** 20;

/** The report, counted anew from the events. What is drawn of it for people (report.pdf) is signed, and not drawn again. */
export class ReportComparison {
  readonly #v: Verification;
  readonly #reading: FileReading | null;
  readonly #builder: ReportBuilder;
  #whole = true;

  constructor(v: Verification) {
    this.#v = v;
    this.#reading = v.files.open(FILES.report);
    this.#builder = new ReportBuilder(v.manifest);
  }

  /** @param event null when its bytes are no event that is known, so that nothing can be counted any more */
  each(event: StoredEvent | null, index: number): void {
    if (event === null) this.#whole = false;
    else if (this.#whole && this.#reading) this.#builder.add(event, index);
  }

  async end(): Promise<void> {
    const found = this.#whole ? await this.#reading?.remainder(MOST_BYTES) : undefined;
    if (!found || sameBytes(found, reportBytes(this.#builder.finish()))) return;
    const later = z.looseObject({ v: z.int().min(2) }).safeParse(canonicalValue(found)).success;
    this.#v.problems.add(later ? "report_newer" : "report_differs", FILES.report);
  }
}
