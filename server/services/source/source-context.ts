/** Whose API key it is: everything in the request belongs to this organisation and source. */
export type SourceContext = {
  orgId: string;
  sourceId: string;
  sourceExternalId: string;
  keyId: string;
  deliveryUrl: string | null;
  requestsPerMinute: number;
};
