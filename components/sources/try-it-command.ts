/** A draft as a source sends it, to be pasted into a shell. Nobody's data: names and words are examples. */
export function tryItCommand(origin: string, key: string): string {
  const body = {
    external_id: "example-1",
    conversation: {
      external_id: "example-1",
      channel: "chat",
      language: "en",
      customer: { external_id: "example-1" },
      messages: [
        { external_id: "m1", role: "customer", text: "Is breakfast included?", sent_at: "2026-01-01T09:00:00Z" },
      ],
    },
    draft: { text: "Yes, it is.", in_reply_to: "m1", language: "en", confidence: 0.2 },
    provenance: { provider: "example", model: "example", agent: "example", prompt_version: "1" },
  };
  return [
    `curl ${origin}/api/v1/drafts?wait=10 \\`,
    `  -H 'authorization: Bearer ${key}' \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '${JSON.stringify(body)}'`,
  ].join("\n");
}
