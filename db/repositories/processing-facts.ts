import { statement } from "../statement";

export type ProcessingFactsRow = {
  name: string;
  forced: boolean;
  append_only: boolean;
  signed_at: Date | null;
  retained_at: Date | null;
  unsealed_subjects: number;
};

/** What the installation says of itself where the application may ask. */
export const processingFacts = statement<ProcessingFactsRow>(
  "processing.facts",
  `SELECT o.name,
     NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('app', 'audit') AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)) AS forced,
     EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = 'audit.event'::regclass AND t.tgname = 'append_only' AND t.tgenabled = 'A') AS append_only,
     (SELECT max(signed_at) FROM ONLY audit.checkpoint k WHERE k.org_id = o.org_id) AS signed_at,
     (SELECT max(finished_at) FROM app.retention_run r WHERE r.org_id = o.org_id AND NOT r.dry AND r.state = 'done') AS retained_at,
     (SELECT count(*)::int FROM app.subject s WHERE s.org_id = o.org_id AND s.erased_at IS NULL
       AND NOT EXISTS (SELECT FROM app.subject_key k WHERE k.org_id = s.org_id AND k.subject_id = s.subject_id AND k.wrapped IS NOT NULL)) AS unsealed_subjects
   FROM app.organisation o WHERE o.org_id = $1`,
);
