/** What a member decides in and may hold, for themselves and for who keeps it. */
export type Reviewing = {
  languages: string[];
  skills: string[];
  /** Null is the organisation's number. */
  atOnce: number | null;
  /** On a break since. */
  awaySince: string | null;
};

/** Of one member, beside what the organisation says of everybody. */
export type ReviewingView = Reviewing & { id: string; name: string; ofOrganisation: number };

/** What of the people at work could be given the items of a queue now; about nobody by name. */
export type QueueCapacity = {
  queue: string;
  /** Present, not on a break, may decide there, and know what it asks for. */
  people: number;
  /** How many more items these could take at once. */
  free: number;
  /** Skills the queue asks for. */
  skills: string[];
  /** In which languages items wait, and how many of these people decide in each. */
  languages: { language: string; waiting: number; people: number }[];
};
