import { expect } from "@playwright/test";
import { ORIGIN } from "./support/instance";
import { test } from "./support/test";

// Browsers send "null" from sandboxed frames and local files; the rest is what a program may make up.
for (const origin of ["https://elsewhere.example", "null", "not an origin"]) {
  test(`a request that says it comes from "${origin}" is refused, and the server lives`, async ({ as }) => {
    const page = await as("lead");
    const data = { scope: "organisation", on: true, reason: "from elsewhere" };
    const answer = await page.request.post("/api/trpc/stop.set", { data, headers: { origin } });
    expect(answer.status()).toBe(403);
    const stops = await page.request.get(`${ORIGIN}/api/trpc/stop.read`);
    expect(await stops.json()).toMatchObject({ result: { data: { stops: [] } } });
  });
}
