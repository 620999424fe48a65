import { z } from "zod";
import { parseTilePath, TILE_WIDTH } from "@/core/audit/tile";
import { done, type Result, refused } from "@/core/result";
import type { KeysAnswer } from "@/server/services/log/give-keys";
import type { LogReader } from "@/server/services/log/log-reader";
import type { ConsistencyAnswer } from "@/server/services/log/prove-consistency";
import type { InclusionAnswer } from "@/server/services/log/prove-inclusion";
import type { LogServices } from "./services";

/** What goes out; `forever` is what can never change. */
export type LogAnswer = { type: string; body: string | Uint8Array; forever: boolean };

type Call<Q> = { log: LogServices; reader: LogReader; query: Q; path: string };

/** One address under `/log`: what it takes, what it answers, and the one service it calls. */
export type LogRoute = {
  /** In OpenAPI's notation, below the base path; the router's own where that differs. */
  path: string;
  route?: string;
  operationId: string;
  summary: string;
  description: string;
  params?: z.ZodObject;
  query: z.ZodObject;
  answer: { type: string; schema: z.ZodType };
  run(call: Call<unknown>): Promise<Result<LogAnswer>>;
};

const TEXT = "text/plain; charset=utf-8";
const JSON_TYPE = "application/json";
const BYTES = "application/octet-stream";

/** Ties the query's schema to what the route runs with. */
function route<Q extends z.ZodObject>(
  given: Omit<LogRoute, "query" | "run"> & { query: Q; run(call: Call<z.output<Q>>): Promise<Result<LogAnswer>> },
): LogRoute {
  return { ...given, run: (call) => given.run({ ...call, query: call.query as z.output<Q> }) };
}

const number = (description: string) =>
  z
    .string()
    .regex(/^(0|[1-9]\d{0,14})$/, "is not a whole number")
    .meta({ description });

const text = (result: Result<string>): Result<LogAnswer> =>
  result.ok ? done({ type: TEXT, body: result.value, forever: false }) : result;
const json = (result: Result<unknown>): Result<LogAnswer> =>
  result.ok ? done({ type: JSON_TYPE, body: JSON.stringify(result.value), forever: false }) : result;

/** Says that a documented answer is the one the services give; a difference does not compile. */
type Documents<T> = z.ZodType<T>;

const hashes = z.array(z.string()).meta({ description: "Hashes in base64, as RFC 6962 orders them" });
const root = z.string().meta({ description: "The root that the proof leads to, in base64" });
const inclusion = z.object({ index: z.int(), size: z.int(), root, proof: hashes }) satisfies Documents<InclusionAnswer>;
const consistency = z.object({
  first: z.int(),
  second: z.int(),
  root,
  proof: hashes,
}) satisfies Documents<ConsistencyAnswer>;
const keys = z.object({
  origin: z.string(),
  keys: z.array(
    z.object({
      key: z.string().meta({ description: "A verifier key (C2SP signed-note)" }),
      from: z.int().meta({ description: "The index of the event that brought it in" }),
      until: z.int().nullable().meta({ description: "The index of the event that retired it" }),
    }),
  ),
  installation: z
    .object({ origin: z.string(), keys: z.array(z.string()) })
    .nullable()
    .meta({ description: "The log over all organisations' checkpoints, which witnesses see" }),
}) satisfies Documents<KeysAnswer>;

const binary = z.string().meta({ format: "binary" });
const tileParams = { index: z.string().meta({ description: "The tile's number, such as 005 or x001/234" }) };

/** Both kinds of tile: the address after `/log/` is the tile's own path. */
async function tile({ log, reader, path }: Call<unknown>): Promise<Result<LogAnswer>> {
  const id = parseTilePath(path);
  if (id === null) return refused("not_found", { field: "tile" });
  const given = await log.tile(reader, id);
  return given.ok ? done({ type: BYTES, body: given.value, forever: id.width === TILE_WIDTH }) : given;
}

const FOR_PARTIAL = "An incomplete tile has .p/ and its width after it and is there only at widths that were sealed.";

/** Everything that checks an organisation's log from outside. */
export const LOG_ROUTES: readonly LogRoute[] = [
  route({
    path: "/log/checkpoint",
    operationId: "logCheckpoint",
    summary: "Read the log's checkpoint",
    description: "The newest checkpoint as a signed note (C2SP tlog-checkpoint), or the one of a size.",
    query: z.object({ size: number("The number of entries").optional() }),
    answer: { type: TEXT, schema: z.string() },
    run: async ({ log, reader, query }) =>
      text(await log.checkpoint(reader, query.size === undefined ? null : Number(query.size))),
  }),
  route({
    path: "/log/tile/{level}/{index}",
    route: "/log/tile/*",
    operationId: "logTile",
    summary: "Read a tile of the log",
    description: `Up to 256 hashes of one level of the tree, side by side (C2SP tlog-tiles). ${FOR_PARTIAL}`,
    params: z.object({ level: z.string().meta({ description: "From 0" }), ...tileParams }),
    query: z.object({}),
    answer: { type: BYTES, schema: binary },
    run: tile,
  }),
  route({
    path: "/log/tile/entries/{index}",
    // Served by the route before: the router sees one kind of address.
    route: "/log/tile/*",
    operationId: "logEntries",
    summary: "Read entries of the log",
    description: `Up to 256 events as they were hashed, each after its length in two bytes. For members who may read the record, by their session. ${FOR_PARTIAL}`,
    params: z.object(tileParams),
    query: z.object({}),
    answer: { type: BYTES, schema: binary },
    run: tile,
  }),
  route({
    path: "/log/proof/inclusion",
    operationId: "logInclusion",
    summary: "Prove that an entry is in the log",
    description: "RFC 6962, section 2.1.1, for a size that has a checkpoint.",
    query: z.object({ index: number("Of the entry, from 0"), size: number("Of the checkpoint") }),
    answer: { type: JSON_TYPE, schema: inclusion },
    run: async ({ log, reader, query }) =>
      json(await log.inclusion(reader, { index: Number(query.index), size: Number(query.size) })),
  }),
  route({
    path: "/log/proof/consistency",
    operationId: "logConsistency",
    summary: "Prove that the log only grew",
    description: "RFC 6962, section 2.1.2, up to a size that has a checkpoint.",
    query: z.object({ first: number("The earlier size"), second: number("The later size, of the checkpoint") }),
    answer: { type: JSON_TYPE, schema: consistency },
    run: async ({ log, reader, query }) =>
      json(await log.consistency(reader, { first: Number(query.first), second: Number(query.second) })),
  }),
  route({
    path: "/log/keys",
    operationId: "logKeys",
    summary: "Read the log's keys",
    description: "Which keys sign the log, and from which entry until which each counts.",
    query: z.object({}),
    answer: { type: JSON_TYPE, schema: keys },
    run: async ({ log, reader }) => json(await log.keys(reader)),
  }),
];
