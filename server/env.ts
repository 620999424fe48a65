import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_WORKER_URL: z.string().min(1).optional(),
  KEY_FILE: z.string().min(1),
  AUTH_SECRET: z.string().min(32).optional(),
  AUTH_URL: z.url().optional(),
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

/**
 * The environment of the web and worker processes, which `npm start` prepares; the starter and the command line read their own.
 * @throws Error that names the variable and what is wrong with it
 */
export function readEnv(): Env {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
  throw new Error(`The environment is incomplete: ${problems}`);
}
