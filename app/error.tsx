"use client";

import { FailedPage, type Failure } from "@/components/shell/failed-page";

/** Where not even what stands around the pages could be drawn. */
export default function ErrorPage(failure: Failure) {
  return <FailedPage {...failure} alone />;
}
