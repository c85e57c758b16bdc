import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { errorCode } from "../../kernel/index.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const CHUNK = 256 * 1024;
// Eight thousand million bytes are far beyond any catalog; a small file that unpacks to more is an attack.
const MOST_UNPACKED = 8_000_000_000;

/** How far a file has been read, counted as it lies on the disk and in rows below the header. */
export interface Reading {
  bytes: number;
  rows: number;
  /** Set when it was found to be UTF-16. */
  wide?: true;
}

/** A file's bytes as UTF-8 or Windows-1252: unpacked when it is gzip by its content, out of UTF-16 when it is that. */
export async function* readBytes(path: string, reading: Reading): AsyncGenerator<Buffer> {
  try {
    yield* withoutMark(unpacked(path, reading), reading);
  } catch (error) {
    throw inSentences(error);
  }
}

async function* unpacked(path: string, reading: Reading): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: CHUNK });
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      reading.bytes += chunk.length;
      done(null, chunk);
    },
  });
  const gunzip = (await isGzip(path)) ? createGunzip({ chunkSize: CHUNK }) : undefined;
  // An error reaches the reader through the last stream; nobody else has to hear of it.
  pipeline([source, counted, ...(gunzip ? [gunzip] : [])], () => {});
  const last: AsyncIterable<Buffer> = gunzip ?? counted;
  let length = 0;
  for await (const chunk of last) {
    length += chunk.length;
    if (length > MOST_UNPACKED) throw new UnreadableFile("The file unpacks to more than 8 GB.");
    yield chunk;
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function* withoutMark(chunks: AsyncIterable<Buffer>, reading: Reading): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const decode = (bytes: Buffer) => (decoder ? Buffer.from(decoder.decode(bytes, { stream: true }), "utf8") : bytes);
  for await (const chunk of chunks) {
    if (!head) {
      yield decode(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 3) continue;
    decoder = decoderOf(head);
    if (decoder) reading.wide = true;
    yield decode(startsWith(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head);
    head = undefined;
  }
  if (head?.length) yield head;
  if (decoder) yield Buffer.from(decoder.decode(), "utf8");
}

/** By its mark, which a decoder drops; without one, UTF-16 is known by the empty half of its first letter. */
function decoderOf(head: Buffer): InstanceType<typeof TextDecoder> | undefined {
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder("utf-16le");
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder("utf-16be");
  if (head[0] !== 0 && head[1] === 0) return new TextDecoder("utf-16le");
  if (head[0] === 0 && head[1] !== 0) return new TextDecoder("utf-16be");
  return undefined;
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function inSentences(error: unknown): unknown {
  const code = errorCode(error);
  if (code === "ENOENT") return new UnreadableFile("The file is no longer there.");
  if (code === "EISDIR") return new UnreadableFile("That is a folder, not a file.");
  if (code === "EACCES") return new UnreadableFile("The file may not be read by the shop.");
  if (code?.startsWith("Z_")) return new UnreadableFile("The packed file is damaged or was cut off.");
  return error;
}
