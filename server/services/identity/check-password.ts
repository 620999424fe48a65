import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
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
  const blocked = await waitOf(limits, keyed(name), keyed(address));
  if (blocked !== null) return { ok: false, tooManyMinutes: blocked };
  const [user] = await readAlone(rt.pool, userByEmail(name));
  const matches = await verify(user?.password_hash ?? (await decoy()), password, ARGON2);
  if (user?.password_hash && matches) {
    await limits.person.delete(keyed(name));
    return { ok: true, user: { user_id: user.user_id, email: user.email, name: user.name } };
  }
  await Promise.allSettled([limits.person.consume(keyed(name)), limits.address.consume(keyed(address))]);
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

/** Minutes until another try is heard, or null when it is heard now. */
async function waitOf(limits: Limiters, person: string, address: string): Promise<number | null> {
  const [byPerson, byAddress] = await Promise.all([limits.person.get(person), limits.address.get(address)]);
  const over = (res: RateLimiterRes | null, points: number) =>
    res && res.consumedPoints >= points ? res.msBeforeNext : 0;
  const wait = Math.max(over(byPerson, FAILURES_PER_PERSON), over(byAddress, FAILURES_PER_ADDRESS));
  return wait > 0 ? Math.ceil(wait / 60_000) : null;
}
