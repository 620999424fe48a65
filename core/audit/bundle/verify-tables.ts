import type { StoredEvent } from "../stored-event";
import { type CsvTable, DECISIONS_CSV, EVENTS_CSV } from "./csv";
import type { FileReading } from "./file-reading";
import { FILES } from "./manifest";
import { PEOPLE, type People } from "./people";
import type { ProblemCode } from "./problem";
import type { Verification } from "./verification";

const utf8 = new TextEncoder();

type Compared = { reading: FileReading; table: CsvTable; code: ProblemCode; differs: boolean };

/** The tables for people, made anew from the events and compared as they are read. */
export class TablesReading {
  readonly #v: Verification;
  readonly #people: People;
  readonly #tables: Compared[];
  #whole = true;

  private constructor(v: Verification, people: People) {
    this.#v = v;
    this.#people = people;
    const wanted = [
      { path: FILES.eventsCsv, table: EVENTS_CSV, code: "events_csv_differs" },
      { path: FILES.decisionsCsv, table: DECISIONS_CSV, code: "decisions_csv_differs" },
    ] as const;
    this.#tables = wanted.flatMap(({ path, table, code }) => {
      const reading = v.files.open(path);
      return reading ? [{ reading, table, code, differs: false }] : [];
    });
  }

  static async open(v: Verification): Promise<TablesReading> {
    const people = await v.files.json(v.files.open(FILES.people), PEOPLE, "file_malformed");
    const tables = new TablesReading(v, people ?? { members: {}, sources: {} });
    // Names that are not there cannot be compared; that they are not is a problem already.
    if (people === null) tables.#whole = false;
    for (const each of tables.#tables) await tables.#compare(each, each.table.head);
    return tables;
  }

  /** @param event null when its bytes are no event that is known: from there on no line can be told */
  async each(event: StoredEvent | null, index: number): Promise<void> {
    if (event === null) this.#whole = false;
    if (event === null || !this.#whole) return;
    for (const each of this.#tables) {
      const line = each.differs ? null : each.table.line(event, index, this.#people);
      if (line !== null) await this.#compare(each, line, index);
    }
  }

  async #compare(each: Compared, line: string, index?: number): Promise<void> {
    if (await each.reading.continuesWith(utf8.encode(line))) return;
    each.differs = true;
    this.#v.problems.add(each.code, each.reading.path, index === undefined ? {} : { index });
  }

  async end(): Promise<void> {
    for (const { reading, code, differs } of this.#tables)
      if (this.#whole && !differs && !(await reading.atEnd())) this.#v.problems.add(code, reading.path);
  }
}
