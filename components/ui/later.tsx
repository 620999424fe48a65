"use client";

import { type ReactNode, useDeferredValue } from "react";

/** What may come in the frame after what stands around it: a long list in a dialog that opens. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
