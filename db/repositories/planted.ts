import type { Fault } from "@/core/oversight/fault";
import type { DecisionKind } from "@/core/review/words";
import { statement } from "../statement";

/** What is planted stands in tables that no role reads: everything here goes through the owner's functions. */
export const savePlantCase = statement(
  "plant.save_case",
  "SELECT identity.save_plant_case($1, $2, $3, $4, $5, $6, $7, $8)",
);

export const retirePlantCase = statement("plant.retire_case", "SELECT identity.retire_plant_case($1, $2, $3)");

export type PlantCaseRow = {
  case_id: string;
  version: number;
  language: string;
  fault: Fault;
  starter: string | null;
  sealed_body: Buffer;
  made_at: Date;
  retired_at: Date | null;
  decided: number;
  caught: number;
  repeated: number;
};

export const plantCases = statement<PlantCaseRow>("plant.cases", "SELECT * FROM identity.plant_cases()");

export type PlantChoiceRow = {
  case_id: string;
  version: number;
  language: string;
  fault: Fault;
  sealed_body: Buffer;
  waiting: number;
  deciders: number;
  last_at: Date | null;
};

export const plantChoices = statement<PlantChoiceRow>("plant.choices", "SELECT * FROM identity.plant_choices()");

export const insertPlant = statement(
  "plant.insert",
  "SELECT identity.insert_plant($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
);

export const plantWatched = statement<{ item_id: string; inserted_at: Date }>(
  "plant.watched",
  "SELECT * FROM identity.plant_watched($1)",
);

export type PlantDecidedRow = {
  plant_id: string;
  salt: string;
  case_id: string;
  case_version: number;
  fault: Fault;
  sealed_body: Buffer;
  draft_id: string;
  repeat: boolean;
  decision_id: string | null;
  decision_kind: DecisionKind | null;
  caught: boolean | null;
};

/** By item, the hash of the token that it is or was held by, and the member: no row for what is not planted. */
export const plantDecidedOn = statement<PlantDecidedRow>(
  "plant.decided_on",
  "SELECT * FROM identity.plant_decided_on($1, $2, $3)",
);

/** Ends it with a decision and takes away all its rows; turned back when its item is not held under that token. */
export const decidePlant = statement(
  "plant.decide",
  "SELECT identity.decide_plant($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
);

export type WithdrawnRow = { plant_id: string; salt: string; item_id: string; draft_id: string };

/** By item or plant, or of some queues, or all that wait. */
export const withdrawPlants = statement<WithdrawnRow>(
  "plant.withdraw",
  "SELECT * FROM identity.withdraw_plants($1, $2, $3)",
);

/** Notes on a planted draft's item that its customer was told, as of any other; no row where it is none. */
export const tellOfPlant = statement<{ told: boolean }>(
  "plant.tell",
  "SELECT told FROM identity.tell_of_plant($1, $2) AS told WHERE told",
);

export type CatchRow = { queue_id: string; decided: number; caught: number; repeated: number };

/** Of a period, by queue; of one member where one is named. */
export const plantFigures = statement<CatchRow>("plant.figures", "SELECT * FROM identity.plant_figures($1, $2, $3)");

export type UsualRow = {
  source_id: string;
  source_code: string;
  writing_tools: string[];
  delivery_url: string | null;
  provider: string;
  model: string;
  agent: string;
  prompt_version: string;
  channel: string;
  language: string;
};

const USUAL = `SELECT d.source_id, s.code AS source_code, s.writing_tools, s.delivery_url, d.provider, d.model, d.agent, d.prompt_version, d.channel, d.language
   FROM app.draft d JOIN app.source s ON s.org_id = d.org_id AND s.source_id = d.source_id`;

/** What came last, whichever queue it went to: as what a case would come. */
export const usualDraft = statement<UsualRow>(
  "plant.usual",
  `${USUAL} WHERE d.org_id = $1 AND d.draft_id = (SELECT draft_id FROM app.disposition WHERE org_id = $1 ORDER BY created_at DESC, disposition_id DESC LIMIT 1)`,
);

/** Milliseconds that lately lay between one draft and the next. */
export const usualGap = statement<{ gap: number | null }>(
  "plant.gap",
  `SELECT (extract(epoch FROM max(created_at) - min(created_at)) * 1000 / nullif(count(*) - 1, 0))::float8 AS gap
   FROM (SELECT created_at FROM app.disposition WHERE org_id = $1 ORDER BY created_at DESC LIMIT 8) latest`,
);

export const channelsSeen = statement<{ channel: string }>(
  "plant.channels",
  `SELECT DISTINCT channel FROM (SELECT channel FROM app.disposition WHERE org_id = $1 ORDER BY created_at DESC LIMIT 1000) latest ORDER BY channel`,
);

/** Whether somebody holds the item now. */
export const itemHeld = statement<{ held: boolean }>(
  "plant.item_held",
  `SELECT state = 'claimed' AND claim_expires_at > $3 AS held FROM app.item WHERE org_id = $1 AND item_id = $2`,
);
