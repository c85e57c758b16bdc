export interface Frame {
  /** The letter Postgres gives each kind; "startup" for a client's first, which has none. */
  type: string;
  bytes: Buffer;
}

const ASKS_FOR_TLS = 80_877_103;
const ASKS_FOR_GSS = 80_877_104;

/**
 * Cuts one direction of a connection into Postgres's messages (PostgreSQL docs, "Message Flow"): a letter, a length that
 * counts itself, the rest. Returns how to feed it.
 */
export function framesOf(side: "client" | "server"): (chunk: Buffer) => Frame[] {
  let rest = Buffer.alloc(0);
  let begun = side === "server";
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    for (;;) {
      const letter = begun ? 1 : 0;
      if (rest.length < letter + 4) return frames;
      const length = letter + rest.readInt32BE(letter);
      if (rest.length < length) return frames;
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      const type = begun ? String.fromCharCode(bytes[0] ?? 0) : startOf(bytes);
      begun ||= type === "startup";
      frames.push({ type, bytes });
    }
  };
}

function startOf(bytes: Buffer): string {
  const code = bytes.length >= 8 ? bytes.readInt32BE(4) : 0;
  return code === ASKS_FOR_TLS || code === ASKS_FOR_GSS ? "tls?" : "startup";
}

/**
 * Tells of each message of one client which statement it is about: the text arrives with Parse or Query, and Bind and
 * Execute only name it. Returns how to ask.
 */
export function statementsOf(): (frame: Frame) => string {
  const prepared = new Map<string, string>();
  let bound = "";
  return ({ type, bytes }) => {
    if (type === "Q") return textAt(bytes, 5).text;
    if (type === "P") {
      const name = textAt(bytes, 5);
      const { text } = textAt(bytes, name.end);
      prepared.set(name.text, text);
      bound = text;
    } else if (type === "B") {
      const portal = textAt(bytes, 5);
      bound = prepared.get(textAt(bytes, portal.end).text) ?? "";
    } else if (!"DES".includes(type)) return "";
    return bound;
  };
}

function textAt(bytes: Buffer, from: number): { text: string; end: number } {
  const zero = bytes.indexOf(0, from);
  const end = zero === -1 ? bytes.length : zero;
  return { text: bytes.toString("utf8", from, end), end: end + 1 };
}
