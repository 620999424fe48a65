import { expect, test } from "vitest";
import { listen } from "./listen";
import { shuttable } from "./testing/shuttable";
import { testDatabase } from "./testing/test-database";

test("while the database is away one connection at a time is tried, and what is announced afterwards is heard", async () => {
  const db = await testDatabase();
  const way = await shuttable(db.appUrl);
  const heard: string[] = [];
  const listening = await listen(way.url, "countersign", (payload) => void heard.push(payload));
  try {
    way.shut();
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    expect(way.tried()).toBeGreaterThanOrEqual(2);
    expect(way.tried()).toBeLessThanOrEqual(4);
    way.open();
    await expect
      .poll(
        async () => {
          await db.admin("SELECT pg_notify('countersign', 'back')");
          return heard.includes("back");
        },
        { timeout: 5_000, interval: 200 },
      )
      .toBe(true);
  } finally {
    await listening.stop();
    way.close();
    await db.close();
  }
}, 20_000);
