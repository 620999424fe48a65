import { statement } from "../statement";

/** The moments between which days lie ($2, $3, both inclusive) in the organisation's time zone; a null leaves its side open. */
export const momentsOfDays = statement<{ since: string; until: string }>(
  "list.moments_of_days",
  `SELECT coalesce($2::date::timestamp AT TIME ZONE time_zone, '-infinity')::text AS since, coalesce(($3::date + 1)::timestamp AT TIME ZONE time_zone, 'infinity')::text AS until
   FROM app.organisation WHERE org_id = $1`,
);
