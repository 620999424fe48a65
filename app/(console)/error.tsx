"use client";

import { FailedPage, type Failure } from "@/components/shell/failed-page";

/** One page broke: the way to all others stays. */
export default function ConsoleErrorPage(failure: Failure) {
  return <FailedPage {...failure} />;
}
