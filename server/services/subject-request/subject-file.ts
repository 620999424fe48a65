import { identifiersOf, type SubjectRow, subjectById } from "@/db/repositories/subject-request";
import { read } from "@/db/transaction";
import { type DataKey, Erased, open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { PLACES, type SubjectProfile } from "../sealed-bodies";

/** What a source told us of a customer, opened. */
export type SubjectFile = {
  row: SubjectRow;
  key: DataKey;
  profile: SubjectProfile;
  /** Each once, though it may stand in the index under several tokens. */
  identifiers: { type: string; value: string }[];
  tokens: { token: Buffer; type: string; value: string }[];
};

/** Null when there is none, or nothing of them is left. */
export async function subjectFile(rt: Runtime, orgId: string, subjectId: string): Promise<SubjectFile | null> {
  const [[row], rows] = await read(rt.pool, orgId, [subjectById(orgId, subjectId), identifiersOf(orgId, subjectId)]);
  if (!row) return null;
  const opened = openProfile(rt, orgId, row);
  if (!opened) return null;
  const tokens = rows.map(({ token, type, sealed_value }) => {
    const place = PLACES.identifier(orgId, `${subjectId}|${token.toString("hex")}`);
    return { token, type, value: open(opened.key, place, sealed_value).toString("utf8") };
  });
  const once = new Map(tokens.map(({ type, value }) => [`${type}\n${value}`, { type, value }]));
  return { row, ...opened, identifiers: [...once.values()], tokens };
}

/** Null when they were erased. */
export function openProfile(
  rt: Runtime,
  orgId: string,
  row: SubjectRow,
): { key: DataKey; profile: SubjectProfile } | null {
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const profile = openJson<SubjectProfile>(key, PLACES.profile(orgId, row.subject_id), row.sealed_profile);
    return { key, profile };
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}
