import pg from "pg";

/** One statement over a connection of its own, for stories that have to help chance along. */
export async function runOnce(url: string, text: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text, [...values]);
  } finally {
    await client.end();
  }
}
