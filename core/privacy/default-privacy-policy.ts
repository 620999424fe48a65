import type { PrivacyPolicy } from "./privacy-policy";

const OVERSEER = ["order_reference"] as const;

/** In force until an organisation publishes its own: everything masked but order numbers, and a year for what was said. */
export const DEFAULT_PRIVACY_POLICY: PrivacyPolicy = {
  version: 0,
  masking: {
    shown: { supervisor: [...OVERSEER], lead: [...OVERSEER], specialist: [...OVERSEER] },
    reveal_minutes: 10,
  },
  retention: [
    { category: "conversations", days: 365, purpose: "oversight", basis: "legitimate_interest" },
    { category: "customers", days: 730, purpose: "customer_service", basis: "contract" },
    { category: "webhook_bodies", days: 30, purpose: "customer_service", basis: "contract" },
    { category: "exports", days: 30, purpose: "accountability", basis: "legal_obligation" },
    { category: "data_packages", days: 14, purpose: "accountability", basis: "legal_obligation" },
    { category: "receipts", days: 365, purpose: "accountability", basis: "legal_obligation" },
    { category: "corrections", days: 365, purpose: "security", basis: "legitimate_interest" },
    { category: "reveals", days: 730, purpose: "accountability", basis: "legal_obligation" },
    { category: "notifications", days: 90, purpose: "oversight", basis: "legitimate_interest" },
    { category: "subject_requests", days: 1096, purpose: "accountability", basis: "legal_obligation" },
    { category: "incidents", days: 1826, purpose: "accountability", basis: "legal_obligation" },
  ],
  disclosure: {
    en: {
      ai_by_rule: "This reply was written by an AI system.",
      ai_approved: "This reply was written by an AI system and approved by a member of our team.",
      ai_edited: "This reply was written by an AI system and revised by a member of our team.",
      person: "",
      automatic: "This message was sent automatically.",
      receipt: "How this reply came about, and how to reach a person:",
    },
    de: {
      ai_by_rule: "Diese Antwort hat ein KI-System verfasst.",
      ai_approved: "Diese Antwort hat ein KI-System verfasst; jemand aus unserem Team hat sie freigegeben.",
      ai_edited: "Diese Antwort hat ein KI-System verfasst; jemand aus unserem Team hat sie überarbeitet.",
      person: "",
      automatic: "Diese Nachricht wurde automatisch verschickt.",
      receipt: "Wie diese Antwort entstanden ist und wie Sie einen Menschen erreichen:",
    },
    receipt_link: true,
  },
  controller: { name: "", address: "", contact: "", officer: "" },
  processors: [],
};
