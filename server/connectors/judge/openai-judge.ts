import { type Judge, JudgeFailure } from "@/core/judge/judge";
import { judgePrompt } from "./judge-prompt";
import type { JudgeConnection } from "./judge-settings";

/** After so many failures in a row it is left alone for a while, so that its outage does not hold up every draft. */
const FAILURES_BEFORE_REST = 3;
const REST_MS = 30_000;

/** An OpenAI-compatible server as the judge. The library is loaded with the first question: most installations ask none. */
export function openaiJudge(connection: JudgeConnection, clock: () => number = Date.now): Judge {
  let failures = 0;
  let restsUntil = 0;
  return {
    model: connection.model,
    async ask(question, signal) {
      if (clock() < restsUntil) throw new JudgeFailure("resting");
      try {
        const { openaiAnswer } = await import("./openai-answer");
        const answer = await openaiAnswer(connection, judgePrompt(question), signal);
        failures = 0;
        return answer;
      } catch (error) {
        failures += 1;
        if (failures >= FAILURES_BEFORE_REST) restsUntil = clock() + REST_MS;
        throw error instanceof JudgeFailure ? error : new JudgeFailure("error");
      }
    },
  };
}
