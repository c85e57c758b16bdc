import { Refusal } from "../kernel/index.ts";

/** Reads a stream to its end. Refuses files.too-large as soon as there is more than that, without reading on. */
export async function readWhole(source: AsyncIterable<Uint8Array> | Uint8Array, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    length += chunk.length;
    if (length > mostBytes) throw new Refusal("files.too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
