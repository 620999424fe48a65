import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_WORKER_URL: z.string().min(1).optional(),
  KEY_FILE: z.string().min(1),
  AUTH_SECRET: z.string().min(32).optional(),
  AUTH_URL: z.url().optional(),
  /** Where customers reach the receipts of their replies; AUTH_URL unless given. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PORT: z.coerce.number().int().default(3000),
  COUNTERSIGN_DATA: z.string().default(".data"),
  /** "1" lets webhooks reach http and private addresses: development and tests only. */
  WEBHOOK_ALLOW_PRIVATE: z.enum(["0", "1"]).default("0"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("SSO"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

export type Env = z.infer<typeof schema>;

const WITNESS = z.tuple([z.string(), z.url({ protocol: /^https?$/ })]);

/** `key url key url` as pairs. */
function pairs(text: string, context: z.RefinementCtx): { key: string; url: string }[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const found = words.flatMap((_, n) => (n % 2 === 0 ? [WITNESS.safeParse(words.slice(n, n + 2))] : []));
  return found.flatMap(({ success, data }) => {
    if (success) return [{ key: data[0], url: data[1] }];
    context.addIssue({ code: "custom", message: "is a verifier key and an address for each witness" });
    return [];
  });
}

/** The keeper of the log is told nothing that opens a customer's text. */
const sealerSchema = z.object({
  DATABASE_SEALER_URL: z.string().min(1),
  COUNTERSIGN_DATA: z.string().default(".data"),
  AUTH_URL: z.url().default("http://localhost:3000"),
  /** The first part of the logs' names, for good from the first start on; the host of AUTH_URL unless given. */
  LOG_HOST: z
    .string()
    .regex(/^[a-z0-9.:-]+$/)
    .optional(),
  /** Who vouches for the log of all logs: the verifier key and the address of each, with spaces in between. */
  LOG_WITNESSES: z.string().default("").transform(pairs),
});

/**
 * The environment of the web and worker processes, which `npm start` prepares; the starter and the command line read their own.
 * @throws Error that names the variable and what is wrong with it
 */
export function readEnv(): Env {
  return readBy(schema);
}

/** The address that stands before links to customers, also in a process whose environment nobody has prepared. */
export function publicAddress(env: NodeJS.ProcessEnv = process.env): string {
  return env.PUBLIC_URL || env.AUTH_URL || `http://localhost:${env.PORT || 3000}`;
}

/** The address that stands before links to members: the console's own. */
export function consoleAddress(env: NodeJS.ProcessEnv = process.env): string {
  return (env.AUTH_URL || `http://localhost:${env.PORT || 3000}`).replace(/\/+$/, "");
}

/** The environment of the sealer. @throws Error as {@link readEnv} */
export function readSealerEnv(): z.infer<typeof sealerSchema> {
  return readBy(sealerSchema);
}

function readBy<T>(by: z.ZodType<T>): T {
  const parsed = by.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
  throw new Error(`The environment is incomplete: ${problems}`);
}
