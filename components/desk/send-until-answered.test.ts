import { describe, expect, it, vi } from "vitest";
import { RETRY_WAITS_MS, sendUntilAnswered } from "./send-until-answered";

const LOST = new Error("network");
const options = (onRetry = vi.fn()) => ({
  unanswered: (error: unknown) => error === LOST,
  onRetry,
  sleep: () => Promise.resolve(),
});

describe("sendUntilAnswered", () => {
  it("sends the same again while no answer comes", async () => {
    const send = vi.fn().mockRejectedValueOnce(LOST).mockRejectedValueOnce(LOST).mockResolvedValue("receipt");
    const onRetry = vi.fn();
    expect(await sendUntilAnswered(send, options(onRetry))).toBe("receipt");
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  it("takes a refusal for an answer", async () => {
    const refusal = new Error("refused");
    const send = vi.fn().mockRejectedValue(refusal);
    await expect(sendUntilAnswered(send, options())).rejects.toBe(refusal);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("gives up in the end", async () => {
    const send = vi.fn().mockRejectedValue(LOST);
    await expect(sendUntilAnswered(send, options())).rejects.toBe(LOST);
    expect(send).toHaveBeenCalledTimes(RETRY_WAITS_MS.length + 1);
  });
});
