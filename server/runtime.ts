import type { MailState } from "@/core/alert/letter";
import type { Judge } from "@/core/judge/judge";
import type { Pool } from "@/db/pool";
import type { KeyEncryptionKey } from "./keys/key-encryption-key";

/**
 * Something people may be looking at has changed: an item, a queue's list, members and who is on, a delivery, somebody's
 * notifications. `item` is null when only counts and lists are concerned.
 */
export type Change = {
  orgId: string;
  kind: "queue" | "item" | "people" | "delivery" | "notification" | "log" | "export" | "privacy" | "policy" | "planted";
  item: string | null;
};

/** What a service needs of the world: chosen once a process, replaced in tests. */
export type Runtime = {
  pool: Pool;
  kek: KeyEncryptionKey;
  /** Milliseconds since the epoch. */
  now(): number;
  newId(): string;
  /** Whether webhooks may go to http and private addresses: development and tests only. */
  privateWebhooks: boolean;
  /** Where customers reach us: stands before the links in what goes out to them. */
  publicUrl: string;
  /** Where members reach the console; where customers reach us, unless given. */
  consoleUrl?: string;
  /** Whether mail can be sent, as far as the environment tells; not set up unless given. */
  mail?: MailState;
  /** Gives an opinion of drafts where a policy asks for one; nobody unless the environment names one. */
  judge?: Judge | null;
  /** Called after the commit; batched before it reaches the database. */
  announce(change: Change): void;
};
