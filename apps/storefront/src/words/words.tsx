import { type Message, type Speech as SpeechOf } from "@atelier/ui";
import { createContext, type ReactNode, useContext } from "react";
import type { WordValues } from "./words.gen.ts";

export type WordKey = keyof WordValues;
/** A text without blanks. */
export type PlainWordKey = { [K in WordKey]: WordValues[K] extends null ? K : never }[WordKey];
export type Words = Record<WordKey, Message>;
export type Speech = SpeechOf<WordValues>;

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider(props: { speech: Speech; children: ReactNode }) {
  return <SpeechContext value={props.speech}>{props.children}</SpeechContext>;
}

/** The words of the page's language. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useWords needs a SpeechProvider above it");
  return speech;
}
