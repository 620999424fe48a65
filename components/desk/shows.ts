/** Brings an entry of the conversation into view that is not drawn at the moment. */
export type Shows = (entry: string) => void;
