import { isDeliveryAddress } from "@/core/release/delivery-address";
import type { SourceListRow } from "@/db/repositories/source-list";

/** What may be changed of a source; what is not given stays as it is. `deliveryUrl: null` sends nothing any more. */
export type SourceSettings = {
  name?: string;
  writingTools?: string[];
  deliveryUrl?: string | null;
  requestsPerMinute?: number;
};

const RATE = { least: 1, most: 1_000_000 };
const NAME = 80;
const TOOL = /^[\w.:/-]{1,100}$/;
const TOOLS = 200;

/** The field that cannot be taken, or null. */
export function settingsFault(s: SourceSettings, allowPrivate: boolean): keyof SourceSettings | null {
  if (s.name !== undefined && (s.name.trim() === "" || s.name.length > NAME)) return "name";
  if (s.writingTools && (s.writingTools.length > TOOLS || !s.writingTools.every((t) => TOOL.test(t))))
    return "writingTools";
  if (s.deliveryUrl && !isDeliveryAddress(s.deliveryUrl, allowPrivate)) return "deliveryUrl";
  const rate = s.requestsPerMinute;
  if (rate !== undefined && (!Number.isInteger(rate) || rate < RATE.least || rate > RATE.most))
    return "requestsPerMinute";
  return null;
}

/** The settings as they would be, and which of them differ from now. */
export function settled(now: SourceListRow, wanted: SourceSettings) {
  const next = {
    name: wanted.name?.trim() ?? now.name,
    writingTools: wanted.writingTools ?? now.writing_tools,
    deliveryUrl: wanted.deliveryUrl === undefined ? now.delivery_url : wanted.deliveryUrl,
    requestsPerMinute: wanted.requestsPerMinute ?? now.requests_per_minute,
  };
  const changed = {
    name: next.name !== now.name,
    writingTools: JSON.stringify(next.writingTools) !== JSON.stringify(now.writing_tools),
    deliveryUrl: next.deliveryUrl !== now.delivery_url,
    requestsPerMinute: next.requestsPerMinute !== now.requests_per_minute,
  };
  return { next, changed };
}
