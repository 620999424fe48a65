import { expect } from "@playwright/test";
import { ask } from "./support/api";
import { draftOf, unique } from "./support/drafts";
import { test } from "./support/test";

const PROBLEM = "application/problem+json";

test("without a valid key nothing is taken", async () => {
  for (const key of [null, "cs_0000000000000000000000000000000000000000000", "nonsense"]) {
    const answer = await ask("POST", "/drafts", draftOf(unique(), { about: "No key" }), key);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe(PROBLEM);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(answer.body).toMatchObject({ code: "not_signed_in", status: 401 });
  }
});

test("what is wrong with a body is told by the name of the field", async () => {
  const broken = await ask("POST", "/drafts", '{"external_id": "x",}');
  expect(broken.status).toBe(400);
  expect(broken.body).toMatchObject({ code: "invalid_json" });

  const draft = draftOf(unique(), { about: "Fields" });
  const answer = await ask("POST", "/drafts", {
    ...draft,
    surprise: 1,
    conversation: {
      ...draft.conversation,
      messages: [{ external_id: "m1", role: "boss", text: "Hello", sent_at: "yesterday" }],
    },
    draft: { ...draft.draft, text: "   " },
    provenance: { ...draft.provenance, model: undefined },
  });
  expect(answer.status).toBe(422);
  expect(answer.headers.get("content-type")).toBe(PROBLEM);
  const { errors } = answer.body as { errors: { field: string; message: string }[] };
  expect(errors.map(({ field }) => field).sort()).toEqual([
    "conversation.messages[0].role",
    "conversation.messages[0].sent_at",
    "draft.text",
    "provenance.model",
    "surprise",
  ]);
  expect(errors.find(({ field }) => field === "provenance.model")?.message).toBe("is required");
});

test("the same draft twice is one draft, another under its id is refused", async () => {
  const draft = draftOf(unique(), { about: "Twice" });
  const first = await ask("POST", "/drafts", draft);
  expect(first.status).toBe(201);
  const again = await ask("POST", "/drafts", draft);
  expect(again.status).toBe(200);
  expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id);
  const other = await ask("POST", "/drafts", { ...draft, draft: { ...draft.draft, text: "Something else." } });
  expect(other.status).toBe(409);
  expect(other.body).toMatchObject({ code: "same_id_other_body", errors: [{ field: "external_id" }] });
});

test("the API is described, for programs and for people", async ({ fresh }) => {
  const described = await ask("GET", "/openapi.json", undefined, null);
  expect(described.body).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  expect(Object.keys((described.body as { paths: object }).paths)).toContain("/api/v1/drafts");
  const page = await fresh();
  await page.goto("/api/v1/docs");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("conversation.customer.external_id").first()).toBeVisible();
});
