import type { GuardCase } from "./guard-case";
import { GUARD_CASES } from "./lifted-cases";
import { ROW_CASES } from "./row-cases";
import { TABLE_CASES } from "./table-cases";

/** Every known way round the guards, for the tests that try them and the document that tells of them. */
export const GUARD_CASES_BY_KIND: readonly [title: string, cases: readonly GuardCase[]][] = [
  ["Changing what is written", ROW_CASES],
  ["Changing the tables", TABLE_CASES],
  ["Changing the guards", GUARD_CASES],
];
