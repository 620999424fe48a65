"use client";

import { useCallback, useInsertionEffect, useRef } from "react";

/** The same function every render, calling the newest: what is memoised must not be drawn anew for a new closure. */
export function useStable<Args extends unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const newest = useRef(run);
  useInsertionEffect(() => {
    newest.current = run;
  });
  return useCallback((...args: Args) => newest.current(...args), []);
}
