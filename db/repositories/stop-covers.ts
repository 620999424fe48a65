/**
 * Whether the stop `st` covers what stands around it. `source` and `channel` are columns there, `draft` is the alias of the
 * draft, which may be missing: what is about no draft has neither model nor prompt version.
 */
export function stopCovers(draft: string, source: string, channel: string): string {
  return `(st.scope = 'organisation' OR (st.scope = 'source' AND st.source_id = ${source}) OR (st.scope = 'channel' AND st.value = ${channel})
     OR (st.scope = 'model' AND st.value = ${draft}.model) OR (st.scope = 'prompt_version' AND st.value = ${draft}.prompt_version))`;
}

/** The same as an answer, for the organisation `$1`. */
export const stopped = (draft: string, source: string, channel: string) =>
  `EXISTS (SELECT FROM app.stop st WHERE st.org_id = $1 AND st.lifted_at IS NULL AND ${stopCovers(draft, source, channel)})`;
