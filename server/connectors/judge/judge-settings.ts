import { readFileSync } from "node:fs";
import { z } from "zod";

export type JudgeConnection = { url: string; model: string; apiKey: string | null };

type Told = Readonly<Record<string, string | undefined>>;

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

const connection = z.object({
  JUDGE_URL: z.url({ protocol: /^https?$/, error: "is no address" }).refine(isSafe, {
    error: "must begin with https; only a model on this machine may be asked without",
  }),
  JUDGE_MODEL: z.string("must say which model is asked").trim().min(1, "must say which model is asked").max(200),
});

/**
 * Who is asked for an opinion, as the environment says; null where nobody is. Half a setting is an error: whoever set one
 * of them wants a judge, and must not believe that there is one.
 * @throws Error that names the variable and what is wrong with it, never its value
 */
export function judgeConnection(env: Told): JudgeConnection | null {
  const given = ["JUDGE_URL", "JUDGE_MODEL", "JUDGE_API_KEY", "JUDGE_API_KEY_FILE"].filter((name) => env[name]);
  if (given.length === 0) return null;
  const parsed = connection.safeParse({ JUDGE_URL: env.JUDGE_URL || "", JUDGE_MODEL: env.JUDGE_MODEL || undefined });
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The external judge is not set up: ${problems.join("; ")}`);
  }
  return { url: parsed.data.JUDGE_URL, model: parsed.data.JUDGE_MODEL, apiKey: apiKeyIn(env) };
}

function apiKeyIn(env: Told): string | null {
  if (!env.JUDGE_API_KEY_FILE) return env.JUDGE_API_KEY || null;
  let key = "";
  try {
    key = readFileSync(env.JUDGE_API_KEY_FILE, "utf8").trim();
  } catch {
    // Told below: a key that cannot be read is no key.
  }
  if (key === "")
    throw new Error("The external judge is not set up: JUDGE_API_KEY_FILE: holds no key that can be read");
  return key;
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.username === "" && url.password === "" && (url.protocol === "https:" || LOCAL.has(url.hostname));
}
