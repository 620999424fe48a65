import { InfiniteQueryObserver, QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { fetchNext } from "./fetch-next";

/** A list of two pages, whose answers are given when the test says so. */
function listOf(client: QueryClient) {
  const asked: { page: number; answer: () => void }[] = [];
  let now = "before";
  const observer = new InfiniteQueryObserver(client, {
    queryKey: ["list"],
    initialPageParam: 1,
    retry: false,
    queryFn: ({ pageParam: page }) =>
      new Promise<string>((resolve) => {
        const read = now;
        asked.push({ page, answer: () => resolve(`${page} ${read}`) });
      }),
    getNextPageParam: (_last, all) => (all.length < 2 ? all.length + 1 : undefined),
  });
  const next = async (): Promise<number> => {
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    const { page, answer } = asked.shift() as (typeof asked)[number];
    answer();
    return page;
  };
  const change = (to: string): void => {
    now = to;
  };
  return { observer, next, change };
}

test("what changed is seen, though the next page was asked for meanwhile", async () => {
  const client = new QueryClient();
  const { observer, next, change } = listOf(client);
  const end = observer.subscribe(() => undefined);
  await next();
  await expect.poll(() => observer.getCurrentResult().data?.pages).toEqual(["1 before"]);

  change("after");
  void client.invalidateQueries({ queryKey: ["list"] });
  const more = fetchNext(observer.getCurrentResult());
  // The first page again, which is cancelled; the next one, before anything else; then both anew.
  expect([await next(), await next(), await next(), await next()]).toEqual([1, 2, 1, 2]);
  await more;
  expect(observer.getCurrentResult().data?.pages).toEqual(["1 after", "2 after"]);
  end();
});

test("a next page is asked for once", async () => {
  const { observer, next } = listOf(new QueryClient());
  const end = observer.subscribe(() => undefined);
  await next();
  await expect.poll(() => observer.getCurrentResult().data?.pages).toEqual(["1 before"]);
  const more = fetchNext(observer.getCurrentResult());
  expect(await next()).toBe(2);
  await more;
  expect(observer.getCurrentResult().data?.pages).toEqual(["1 before", "2 before"]);
  end();
});
