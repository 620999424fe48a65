/** Times on a record are read side by side and years later: 24 hours in every language. */
export const TIME_OF_DAY = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
