/** What sources are told about a customer's rights, so that they do the same with what they hold. */
export const SUBJECT_NEWS = [
  "subject.erased",
  "subject.rectified",
  "subject.restricted",
  "subject.unrestricted",
] as const;
export type SubjectNewsType = (typeof SUBJECT_NEWS)[number];

export type SubjectNews = {
  type: SubjectNewsType;
  /** Milliseconds since the epoch. */
  at: number;
  /** What the source itself calls the customer. */
  externalId: string;
  /** Of a rectification: what is right now. */
  customer?: { display_name: string | null; identifiers: { type: string; value: string }[] };
};

/** The body of the webhook, `{type, timestamp, data}` like every other. */
export function subjectNewsBody({ type, at, externalId, customer }: SubjectNews): string {
  return JSON.stringify({
    type,
    timestamp: new Date(at).toISOString(),
    data: { customer: { external_id: externalId, ...customer } },
  });
}
