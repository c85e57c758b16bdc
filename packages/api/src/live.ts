import { inShopWords, Refusal } from "@atelier/core/kernel";
import { tracked, TRPCError } from "@trpc/server";
import { z } from "zod";
import { refusalStatus } from "./refusal-status.ts";

/** A stream as tRPC sends it: each word under its moment, so that whoever comes back says where he left off. */
export async function* live(words: AsyncIterable<{ at: string }>): AsyncGenerator<unknown, void> {
  try {
    for await (const word of words) yield tracked(word.at, word);
  } catch (error) {
    const cause = inShopWords(error);
    if (!(cause instanceof Refusal)) throw error;
    throw new TRPCError({ code: refusalStatus[cause.code], message: cause.code, cause });
  }
}

/** A stream's word as it arrives. */
export interface Arrived<T> {
  id: string;
  data: T;
}

/** The shape of a stream: its words for whoever reads the description of the API, and their type for clients. */
export function liveOutput<T extends z.ZodType>(
  word: T,
): z.ZodType<AsyncIterable<Arrived<z.output<T>>>, AsyncIterable<unknown>> {
  return z.custom<AsyncIterable<Arrived<z.output<T>>>>(isStream).meta({ "x-stream-of": z.toJSONSchema(word) });
}

function isStream(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
