import { expect, test } from "vitest";
import { DEFAULT_PRIVACY_POLICY } from "./default-privacy-policy";
import { MEASURES, type ProcessingFacts, recordOfProcessing } from "./record-of-processing";

const facts: ProcessingFacts = {
  organisation: "Nordwind Ltd",
  at: "2026-11-22T10:00:00.000Z",
  policy: DEFAULT_PRIVACY_POLICY,
  sources: [
    { name: "Chat agent", deliveryUrl: "https://hooks.example:8443/in?key=secret", disabled: false },
    { name: "Old agent", deliveryUrl: null, disabled: true },
    { name: "Asks itself", deliveryUrl: null, disabled: false },
  ],
  kinds: ["person", "email"],
  measures: MEASURES.map((code) => ({ code, inForce: code !== "retention_run", detail: null })),
};

test("each rule of retention stands under its purpose and basis, once", () => {
  const { activities } = recordOfProcessing(facts);
  const listed = activities.flatMap((each) => each.categories.map(({ category }) => category));
  expect(listed.sort()).toEqual(DEFAULT_PRIVACY_POLICY.retention.map(({ category }) => category).sort());
  expect(new Set(activities.map((a) => `${a.purpose} ${a.basis}`)).size).toBe(activities.length);
});

test("recipients are sources in use, by the host of their address and nothing else of it", () => {
  expect(recordOfProcessing(facts).recipients).toEqual([
    { kind: "source", name: "Chat agent", host: "hooks.example:8443" },
    { kind: "source", name: "Asks itself", host: null },
  ]);
});

test("what nobody stated is missing and said so, not filled in", () => {
  const record = recordOfProcessing(facts);
  expect(record.controller).toEqual({ name: null, address: null, contact: null, officer: null });
  expect(record.missing).toEqual(["controller.name", "controller.address", "controller.contact", "controller.officer"]);
  const policy = {
    ...DEFAULT_PRIVACY_POLICY,
    controller: {
      name: "Nordwind",
      address: "Hafen 1",
      contact: "mail@nordwind.example",
      officer: "dpo@nordwind.example",
    },
    processors: [{ name: "Hosting", task: "runs the servers", country: "DE", safeguards: " " }],
  };
  const filled = recordOfProcessing({ ...facts, policy });
  expect(filled.missing).toEqual(["processors.0.safeguards"]);
  expect(filled.processors[0]?.safeguards).toBeNull();
});

test("a measure that is not in force is listed as such", () => {
  const { measures } = recordOfProcessing(facts);
  expect(measures.find(({ code }) => code === "retention_run")?.inForce).toBe(false);
  expect(measures.map(({ code }) => code)).toEqual([...MEASURES]);
});
