import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, generateText, NoObjectGeneratedError, Output } from "ai";
import { z } from "zod";
import { boundedAnswer, type JudgeAnswer, JudgeFailure, type JudgeFailureCode } from "@/core/judge/judge";
import { SEVERITIES } from "@/core/review/words";
import type { JudgeConnection } from "./judge-settings";

/** Bounds stand in `boundedAnswer`: not every server takes them in a schema. */
const ANSWER = z.object({ concern: z.number(), severity: z.enum(SEVERITIES), reasons: z.array(z.string()) });

const MOST_BYTES = 200_000;
const MOST_TOKENS = 600;

/** One answer of a server that speaks OpenAI's chat completions with `response_format: json_schema`. @throws JudgeFailure */
export async function openaiAnswer(
  { url, model, apiKey }: JudgeConnection,
  prompt: { system: string; prompt: string },
  signal: AbortSignal,
): Promise<JudgeAnswer> {
  const provider = createOpenAICompatible({
    name: "judge",
    baseURL: url,
    ...(apiKey === null ? {} : { apiKey }),
    supportsStructuredOutputs: true,
    fetch: boundedFetch,
  });
  try {
    const { output } = await generateText({
      model: provider(model),
      ...prompt,
      output: Output.object({ schema: ANSWER, name: "opinion" }),
      temperature: 0,
      maxOutputTokens: MOST_TOKENS,
      maxRetries: 0,
      abortSignal: signal,
    });
    const answer = boundedAnswer(output);
    if (answer === null) throw new JudgeFailure("malformed");
    return answer;
  } catch (error) {
    // biome-ignore lint/style/useErrorCause: it quotes what was asked and answered, and would be logged.
    throw new JudgeFailure(codeOf(error, signal));
  }
}

/** The library's errors quote request and answer: of them nothing but the kind goes on. */
function codeOf(error: unknown, signal: AbortSignal): JudgeFailureCode {
  if (signal.aborted) return "timeout";
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    if (each instanceof JudgeFailure) return each.code;
    if (NoObjectGeneratedError.isInstance(each)) return "malformed";
    if (APICallError.isInstance(each) && each.statusCode !== undefined)
      return each.statusCode === 200 ? "malformed" : "status";
  }
  return APICallError.isInstance(error) ? "connection" : "malformed";
}

/** Follows no redirect, which would carry the key elsewhere, and reads no more than an opinion can be. */
async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: "error" });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new JudgeFailure("too_large");
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  return new Response(Buffer.concat(chunks, size), { status, statusText, headers });
}
