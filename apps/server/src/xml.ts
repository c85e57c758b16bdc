import type { FastifyReply } from "fastify";

const QUARTER_HOUR = 900;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** A text as it stands in XML. What XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return [...text]
    .filter((letter) => letter >= " " || letter === "\n" || letter === "\t")
    .join("")
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Sends a document that may be a quarter of an hour old. */
export function sendXml(reply: FastifyReply, markup: string, type = "application/xml"): FastifyReply {
  return reply
    .type(`${type}; charset=utf-8`)
    .header("cache-control", `public, max-age=${QUARTER_HOUR}`)
    .send(`<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`);
}
