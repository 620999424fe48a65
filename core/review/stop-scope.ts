/** What a stop covers: everything, or what comes from one source, model, prompt version or over one channel. */
export const STOP_SCOPES = ["organisation", "source", "model", "prompt_version", "channel"] as const;
export type StopScope = (typeof STOP_SCOPES)[number];
