/** Where a password was typed: its tries are counted by address, under a key that hides it. */
export type AskedFrom = { address: string; pepper: string };
