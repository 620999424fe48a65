import type { PrivacyIssue, PrivacyPolicyBody } from "@/core/privacy/privacy-policy";

/** What every part of the settings is given. */
export type SectionProps = {
  body: PrivacyPolicyBody;
  issues: readonly PrivacyIssue[];
  /** Of whoever may only read. */
  readOnly: boolean;
  set: (body: PrivacyPolicyBody) => void;
};
