import { connect, type Socket } from "node:net";

export interface Answer {
  status: number;
  body: Buffer;
}

/**
 * One kept-alive connection that sends a request and waits for its answer. Written on the bare socket, because a
 * client that parses everything costs as much as the floor it measures, on the same two cores.
 */
export interface Wire {
  ask(request: string): Promise<Answer>;
  close(): void;
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");
const END_OF_CHUNKS = Buffer.from("0\r\n\r\n");

/** Opens a connection to a server on this machine. */
export async function openWire(port: number): Promise<Wire> {
  const socket = await connected(port);
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  let broken: Error | undefined;

  socket.on("data", (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (!answer) return;
    received = Buffer.alloc(0);
    const { resolve } = waiting ?? {};
    waiting = undefined;
    resolve?.(answer);
  });
  const fail = (error: Error): void => {
    broken = error;
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("The server closed the connection")));

  return {
    ask(request) {
      if (broken) return Promise.reject(broken);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      });
    },
    close: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(socket);
    });
  });
}

/** The whole answer, once all of it is there. */
export function readAnswer(received: Buffer): Answer | undefined {
  const endOfHead = received.indexOf(END_OF_HEAD);
  if (endOfHead < 0) return undefined;
  const head = received.toString("latin1", 0, endOfHead);
  const status = Number(head.slice(9, 12));
  const start = endOfHead + END_OF_HEAD.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    return received.length >= end ? { status, body: received.subarray(start, end) } : undefined;
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, body: received.subarray(start) };
  const isWhole = received.length > start && received.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS);
  return isWhole ? { status, body: joinChunks(received.subarray(start)) } : undefined;
}

function joinChunks(chunked: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < chunked.length) {
    const endOfSize = chunked.indexOf("\r\n", at);
    const size = Number.parseInt(chunked.toString("latin1", at, endOfSize), 16);
    if (!size) break;
    parts.push(chunked.subarray(endOfSize + 2, endOfSize + 2 + size));
    at = endOfSize + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

/** A GET as it goes over the wire. */
export function getRequest(path: string, headers: Record<string, string> = {}): string {
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headerLines(headers)}\r\n`;
}

/** A POST of JSON as it goes over the wire. */
export function postRequest(path: string, body: unknown, headers: Record<string, string> = {}): string {
  const text = JSON.stringify(body);
  const length = Buffer.byteLength(text);
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${headerLines(headers)}\r\n${text}`;
}

function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
}
