export function demoContent(_now: number): {
  customers: unknown[];
  documents: unknown;
  drafts: unknown[];
  flags: unknown[];
  writingTools: string[];
} {
  return {
    customers: [],
    documents: { documents: [{ id: "a", title: "A", kind: "article", party: "first", text: "Text." }] },
    drafts: [],
    flags: [],
    writingTools: [
      "book_reservation",
      "cancel_reservation",
      "update_reservation_flights",
      "update_reservation_baggages",
      "update_reservation_passengers",
      "send_certificate",
    ],
  };
}
