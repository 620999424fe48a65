/** Waits between attempts; together about a minute, well within a claim. */
export const RETRY_WAITS_MS = [500, 1000, 2000, 4000, 8000, 15_000, 30_000] as const;

type Options = {
  unanswered: (error: unknown) => boolean;
  onRetry: () => void;
  sleep: (milliseconds: number) => Promise<void>;
};

/**
 * Sends the same request again while no answer comes. Right only for what the server does once however often it is asked:
 * a decision under one claim token is.
 */
export async function sendUntilAnswered<T>(
  send: () => Promise<T>,
  { unanswered, onRetry, sleep }: Options,
): Promise<T> {
  for (const wait of RETRY_WAITS_MS) {
    try {
      return await send();
    } catch (error) {
      if (!unanswered(error)) throw error;
      onRetry();
      await sleep(wait);
    }
  }
  return send();
}
