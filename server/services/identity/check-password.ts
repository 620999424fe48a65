import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { type UserRow, userByEmail } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import type { Runtime } from "@/server/runtime";

/** OWASP's argon2id setting for interactive sign-in: 19 MiB, 2 passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const WINDOW_S = 15 * 60;
const FAILURES_PER_PERSON = 8;
const FAILURES_PER_ADDRESS = 60;

export type PasswordCheck = { ok: true; user: UserRow } | { ok: false; tooManyMinutes: number | null };

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

/**
 * Checks a password, at most a few times in a quarter of an hour for one person and for one address. An unknown e-mail
 * costs as much time as a wrong password, so neither answer nor duration tells who has an account.
 * @param pepper keys the limiter's entries: the table then holds no e-mail and no address
 */
export async function checkPassword(
  rt: Runtime,
  email: string,
  password: string,
  address: string,
  pepper: string,
): Promise<PasswordCheck> {
  const limits = limitersOf(rt);
  const keyed = (value: string) => createHmac("sha256", pepper).update(value).digest("base64url");
  const name = email.trim().toLowerCase().normalize("NFC");
  // Spent before the password is looked at: tries at the same time count as well.
  const wait = (await spend(limits.person, keyed(name))) || (await spend(limits.address, keyed(address)));
  if (wait > 0) return { ok: false, tooManyMinutes: Math.ceil(wait / 60_000) };
  const [user] = await readAlone(rt.pool, userByEmail(name));
  const matches = await verify(user?.password_hash ?? (await decoy()), password, ARGON2);
  if (user?.password_hash && matches) {
    await Promise.all([limits.person.delete(keyed(name)), limits.address.reward(keyed(address))]);
    return { ok: true, user: { user_id: user.user_id, email: user.email, name: user.name } };
  }
  return { ok: false, tooManyMinutes: null };
}

let decoyHash: Promise<string> | null = null;
function decoy(): Promise<string> {
  decoyHash ??= hashPassword("nobody's password");
  return decoyHash;
}

type Limiters = { person: RateLimiterPostgres; address: RateLimiterPostgres };
const LIMITERS = new WeakMap<Runtime, Limiters>();

function limitersOf(rt: Runtime): Limiters {
  let limiters = LIMITERS.get(rt);
  if (!limiters) {
    const base = {
      storeClient: rt.pool,
      duration: WINDOW_S,
      schemaName: "identity",
      tableName: "rate_limit",
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    limiters = {
      person: new RateLimiterPostgres({ ...base, keyPrefix: "person", points: FAILURES_PER_PERSON }),
      address: new RateLimiterPostgres({ ...base, keyPrefix: "address", points: FAILURES_PER_ADDRESS }),
    };
    LIMITERS.set(rt, limiters);
  }
  return limiters;
}

/** Takes one point; milliseconds until there are some again, or 0 when there was one. */
async function spend(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, refusal.msBeforeNext);
  }
}
