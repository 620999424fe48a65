export const TABS = ["waiting", "mine", "second_look", "decided"] as const;
export type Tab = (typeof TABS)[number];

/** Where on the desk somebody is. All of it is in the URL, so that it can be sent, reloaded and gone back to. */
export type DeskPlace = { item: string | null; tab: Tab; queue: string | null };

export function parsePlace(pathname: string, search: { get(name: string): string | null }): DeskPlace {
  const segment = pathname.replace(/^\/desk\/?/, "").split("/")[0] ?? "";
  const tab = search.get("tab");
  return {
    item: segment === "" ? null : decodeSegment(segment),
    tab: TABS.find((each) => each === tab) ?? "waiting",
    queue: search.get("queue") || null,
  };
}

export function placeUrl({ item, tab, queue }: DeskPlace): string {
  const query = new URLSearchParams();
  if (tab !== "waiting") query.set("tab", tab);
  if (queue !== null) query.set("queue", queue);
  const search = query.toString();
  return `/desk${item === null ? "" : `/${encodeURIComponent(item)}`}${search === "" ? "" : `?${search}`}`;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
