import { hash } from "node:crypto";

/** An answer as it is sent, with what it was made of. */
export interface Answer {
  /** UTF-8, one character for each byte: so it goes out in one piece with its head. */
  bytes: string;
  /** Changes with the bytes (RFC 9110, section 8.8.3). */
  etag: string;
  /** What must change for the answer to be old. */
  tags: readonly string[];
}

/** Makes an answer of a text and of what was read for it. */
export function answerOf(text: string, tags: Iterable<string> = []): Answer {
  const bytes = Buffer.from(text, "utf8");
  return { bytes: bytes.toString("latin1"), etag: `"${hash("sha1", bytes, "base64url")}"`, tags: [...tags] };
}
