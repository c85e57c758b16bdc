import type { ServerResponse } from "node:http";
import type { Sandbox } from "../sandbox.ts";
import { API_VERSION } from "../version.ts";
import { type Html, html } from "./html.ts";

export interface Page {
  readonly status: number;
  readonly title: string;
  readonly main: Html;
  /** The session it is about, named in the foot. */
  readonly session?: string;
  /** Where a form of this page may lead in the end; the browser checks redirects too. */
  readonly leadsTo?: ReadonlyArray<string | null>;
}

/** Sends a page, with the warning on top and who made it at the foot. No script or style of the page's own. */
export function sendPage(sandbox: Sandbox, response: ServerResponse, page: Page): void {
  const body = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} (sandbox)</title>
<link rel="stylesheet" href="/assets/sandbox.css">
<script src="/assets/sandbox.js" defer></script>
</head>
<body>
<div class="warn" role="note"><b>Sandbox.</b> No card is charged and no money moves. This page stands in for the card processor’s own. Do not type a real card number.</div>
${page.main}
<footer class="foot">Stripe sandbox, part of the Atelier source for development and tests. Not Stripe, and not run by Stripe. ${named(page.session)}API version ${API_VERSION.slice(0, 10)}, clock ${longTime(sandbox.clock.nowMs())}</footer>
</body>
</html>
`;
  response.writeHead(page.status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy(page.leadsTo ?? []),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  });
  response.end(body.text);
}

function named(session: string | undefined): Html | undefined {
  return session === undefined ? undefined : html`Session <code>${shortId(session)}</code>, `;
}

export function shortId(id: string): string {
  return id.length <= 20 ? id : `${id.slice(0, 12)}…${id.slice(-4)}`;
}

function policy(leadsTo: ReadonlyArray<string | null>): string {
  const targets = new Set(["'self'"]);
  for (const url of leadsTo) if (url !== null) targets.add(sourceOf(url));
  return `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action ${[...targets].join(" ")}; frame-ancestors 'none'; base-uri 'none'`;
}

function sourceOf(url: string): string {
  const { protocol, origin, host } = new URL(url.replaceAll(/[{}]/g, ""));
  return /^https?:$/.test(protocol) && /^[a-z0-9.:-]+$/i.test(host) ? origin : protocol;
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const SHORT = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

export function longTime(ms: number): string {
  return `${CLOCK.format(ms)} ${TIME.format(ms)}`;
}

export function clockTime(ms: number): string {
  return TIME.format(ms);
}

/** "14:39", with its day when that is not today's. */
export function soonTime(ms: number, nowMs: number): string {
  const day = CLOCK.format(ms);
  return day === CLOCK.format(nowMs) ? SHORT.format(ms) : `${SHORT.format(ms)} on ${day}`;
}
