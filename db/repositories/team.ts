import type { Role } from "@/core/identity/roles";
import { guarded, statement } from "../statement";

export type TeamRow = {
  team_id: string;
  name: string;
  queues: string[];
  members: { id: string; name: string; roles: Role[] }[];
};

const QUEUES_OF = `ARRAY(SELECT q.queue_id FROM app.team_queue q WHERE q.org_id = t.org_id AND q.team_id = t.team_id ORDER BY q.queue_id)`;

/** Teams are few: as many as an organisation has shifts and specialities. */
export const allTeams = statement<TeamRow>(
  "team.all",
  `SELECT t.team_id, t.name, ${QUEUES_OF} AS queues,
     coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.user_id, 'name', h.name, 'roles', h.roles) ORDER BY h.name) FROM (
       SELECT m.user_id, m.name, array_agg(r.role ORDER BY r.role) AS roles FROM app.member_role r JOIN app.member m USING (org_id, user_id)
       WHERE r.org_id = t.org_id AND r.team_id = t.team_id AND m.disabled_at IS NULL GROUP BY m.user_id, m.name) h), '[]') AS members
   FROM app.team t WHERE t.org_id = $1 ORDER BY t.name, t.team_id LIMIT 500`,
);

export const teamNames = statement<{ team_id: string; name: string }>(
  "team.names",
  `SELECT team_id, name FROM app.team WHERE org_id = $1 ORDER BY name, team_id LIMIT 500`,
);

export const insertTeam = statement("team.insert", `INSERT INTO app.team (org_id, team_id, name) VALUES ($1, $2, $3)`);

/** Renames one that is still as it was read. */
export const renameTeam = guarded(
  "team.rename",
  `UPDATE app.team t SET name = $3 WHERE org_id = $1 AND team_id = $2 AND name = $4 AND ${QUEUES_OF} = $5::text[] RETURNING 1`,
);

export const deleteTeamQueues = statement(
  "team_queue.delete",
  `DELETE FROM app.team_queue WHERE org_id = $1 AND team_id = $2`,
);

export const insertTeamQueues = statement(
  "team_queue.insert",
  `INSERT INTO app.team_queue (org_id, team_id, queue_id) SELECT $1, $2, unnest($3::text[])`,
);
