import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { fetchAgain } from "./fetch-again";

/** A query whose answers are given by hand. */
function asked(queryClient: QueryClient) {
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(queryClient, {
    queryKey: ["delivery"],
    queryFn: () => new Promise<string>((answer) => void answers.push(answer)),
  });
  const stop = observer.subscribe(() => undefined);
  return { answers, data: () => observer.getCurrentResult().data, stop };
}

test("a change that comes while something is first fetched is not lost", async () => {
  const queryClient = new QueryClient();
  const { answers, data, stop } = asked(queryClient);
  const again = fetchAgain(queryClient, {});
  answers[0]?.("read before the change");
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.("read after it");
  await again;
  expect(data()).toBe("read after it");
  stop();
});

test("what has data is fetched once", async () => {
  const queryClient = new QueryClient();
  const { answers, data, stop } = asked(queryClient);
  answers[0]?.("first");
  await expect.poll(data).toBe("first");
  const again = fetchAgain(queryClient, {});
  answers[1]?.("second");
  await again;
  expect([data(), answers.length]).toEqual(["second", 2]);
  stop();
});
