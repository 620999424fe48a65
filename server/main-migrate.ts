import { administer } from "@/db/administer";

/** `node dist/migrate.mjs`: brings the database of DATABASE_MIGRATE_URL to this version. */
const url = process.env.DATABASE_MIGRATE_URL;
if (!url) throw new Error("DATABASE_MIGRATE_URL is not set: a connection that may SET ROLE to countersign_owner.");
const guarded = await administer(url);
process.stderr.write("The database is at this version.\n");
if (!guarded)
  process.stderr.write(
    "This login may not make event triggers: the tables' owner is not kept from changing the audit tables.\n",
  );
