"use client";

import { useEffect, useRef } from "react";
import { offerPlace } from "./toast-places";

/** Where messages stand on this page: beside what is worked on, in its flow. Elsewhere they stand under the page. */
export function ToastPlace({ className = "" }: { className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? offerPlace(place.current) : undefined), []);
  return <div ref={place} className={`shrink-0 ${className}`} />;
}
