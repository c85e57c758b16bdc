import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { nodesOf, readSource } from "./read-source.mjs";
import { arrows, exceptions, forTests, kept, LONGEST_FILE, mayBeLong, mayReadEnvironment, vendors } from "./rules.mjs";

const read = /\.(ts|tsx|mts|js|mjs)$/;
const leftOut = new Set(["node_modules", "dist", "dist-server", ".turbo", "pictures", "public"]);

/** Every breach of the house's fences under `root`, as { file, line, rule, message }. */
export function findBreaches(root) {
  const ranks = readRanks(root);
  const breaches = [];
  for (const file of sourcesOf(root)) {
    const text = readFileSync(join(root, file), "utf8");
    const source = {
      file,
      text,
      home: homeOf(file),
      isTest: /\.(test|e2e)\.tsx?$|\/testing\//.test(file),
      ...readSource(file, text),
    };
    const say = (rule, line, message) => breaches.push({ file, line, rule, message });
    for (const found of source.imports) checkImport({ source, found, ranks, say });
    checkEnvironment(source, say);
    checkProcedures(source, say);
    checkLength(source, say);
  }
  for (const domain of unranked(root, ranks)) {
    breaches.push({
      file: `packages/core/src/${domain}`,
      line: 1,
      rule: "ranks",
      message: `The domain ${domain} is missing in packages/core/src/ranks.json.`,
    });
  }
  return breaches;
}

function checkImport({ source, found, ranks, say }) {
  if (found.from.startsWith(".")) {
    checkRelative({ source, found, ranks, say });
    return;
  }
  const own = /^@atelier\/([^/]+)(?:\/(.+))?$/.exec(found.from);
  if (own) checkArrow({ source, found, to: own[1], inside: own[2], say });
  else checkOutside(source, found, say);
}

/** Package arrows: which package may import which. */
function checkArrow({ source, found, to, inside, say }) {
  const { may, types = [] } = arrows[source.home] ?? { may: [] };
  if (`packages/${to}` === source.home || to === source.home) return;
  const allowed =
    may.includes(to) || (exceptions[source.file] ?? []).includes(to) || (source.isTest && mayTest(source, to));
  if (!allowed && types.includes(to)) {
    if (!found.typeOnly)
      say(
        "arrows",
        found.line,
        `${source.home} may import ${found.from} by "import type" alone; it would pull the server into a browser.`,
      );
  } else if (!allowed) {
    const list = [...may, ...types.map((name) => `${name} (types)`)].join(", ") || "none of our packages";
    say("arrows", found.line, `${source.home} may not import ${found.from}. It may import: ${list}.`);
  }
  if (to === "core" && inside?.includes("/"))
    say(
      "doors",
      found.line,
      `${found.from} reaches behind a domain's door; import @atelier/core/${inside.split("/")[0]}.`,
    );
}

function mayTest(source, to) {
  const isPage = source.home === "apps/storefront" || source.home === "apps/admin" || source.home === "packages/ui";
  return !isPage && (forTests.includes(to) || to === "api" || to === "stripe-sandbox");
}

/** Inside a package: no way out of it, and in core only through doors and only downwards. */
function checkRelative({ source, found, ranks, say }) {
  const target = posix.normalize(posix.join(posix.dirname(source.file), found.from));
  if (!target.startsWith(`${source.home}/`)) {
    if (!source.isTest && source.home !== "packages/tooling")
      say("arrows", found.line, `${found.from} leaves ${source.home}; import the other package by its name.`);
    return;
  }
  if (source.home !== "packages/core") return;
  const [from, to] = [domainOf(source.file), domainOf(target)];
  if (!from || !to || from === to) return;
  if (target !== `packages/core/src/${to}/index.ts`)
    say("doors", found.line, `${found.from} reaches behind the door of ${to}; import ../${to}/index.ts.`);
  if (source.isTest) return;
  if (ranks.indexOf(to) > ranks.indexOf(from))
    say("ranks", found.line, `${from} may not import ${to}, which ranks above it in packages/core/src/ranks.json.`);
}

function domainOf(path) {
  return /^packages\/core\/src\/([^/]+)\/./.exec(path)?.[1];
}

/** Packages from outside: who may know pg and kysely, and the one home of each vendor. */
function checkOutside(source, found, say) {
  if (source.file.startsWith("db/migrations/") && found.from !== "kysely") {
    say(
      "migrations",
      found.line,
      `A migration imports kysely alone, since it must run the same for ever; not ${found.from}.`,
    );
  }
  for (const rule of kept) {
    if (rule.name.test(found.from) && !rule.in.includes(source.home) && !source.isTest)
      say("kept", found.line, `${source.home} may not import ${found.from}: ${rule.why}.`);
  }
  if (source.isTest || ["packages/stripe-sandbox", "packages/testkit", "packages/bench"].includes(source.home)) return;
  for (const { name, home } of vendors) {
    if (!name.test(found.from) || source.file === home || (home.endsWith("/") && source.file.startsWith(home)))
      continue;
    const inDomain = posix.dirname(source.file) === posix.dirname(home);
    if (!(found.typeOnly && inDomain)) say("vendors", found.line, `${found.from} is known to ${home} alone.`);
  }
}

function checkEnvironment(source, say) {
  if (!source.text.includes("process") || mayReadEnvironment.some((pattern) => pattern.test(source.file))) return;
  for (const node of nodesOf(source.program)) {
    if (node.type === "MemberExpression" && node.object.name === "process" && nameOf(node) === "env") {
      say(
        "environment",
        source.lineOf(node.start),
        "process.env is read by the entry files alone; everything else takes the configuration.",
      );
    }
  }
}

function nameOf(member) {
  return member.computed ? member.property.value : member.property.name;
}

/** A procedure is policy, input, output and one call: what it runs is one expression. */
function checkProcedures(source, say) {
  if (!/^packages\/api\/src\/(shop|admin)\//.test(source.file) || source.isTest) return;
  for (const node of nodesOf(source.program)) {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") continue;
    if (!["query", "mutation", "subscription"].includes(nameOf(node.callee))) continue;
    const [resolver] = node.arguments;
    if (resolver?.type === "FunctionExpression" || resolver?.body?.type === "BlockStatement") {
      say(
        "procedures",
        source.lineOf(resolver.start),
        "A procedure is one expression; what it does belongs into an operation of core.",
      );
    }
  }
}

function checkLength(source, say) {
  if (mayBeLong.some((pattern) => pattern.test(source.file))) return;
  const lines = source.text.split("\n").length - 1;
  if (lines > LONGEST_FILE) say("length", LONGEST_FILE, `${lines} lines; a file has at most ${LONGEST_FILE}.`);
}

function homeOf(file) {
  const [first, second] = file.split("/");
  return first === "db" ? "db" : `${first}/${second}`;
}

function readRanks(root) {
  try {
    return JSON.parse(readFileSync(join(root, "packages/core/src/ranks.json"), "utf8"));
  } catch {
    return [];
  }
}

function unranked(root, ranks) {
  return list(join(root, "packages/core/src"))
    .filter((entry) => entry.isDirectory() && !ranks.includes(entry.name))
    .map((entry) => entry.name);
}

function* sourcesOf(root, folder = root) {
  for (const entry of list(folder)) {
    const path = join(folder, entry.name);
    const top = folder === root;
    if (entry.isDirectory() && !leftOut.has(entry.name) && (!top || ["apps", "packages", "db"].includes(entry.name)))
      yield* sourcesOf(root, path);
    else if (entry.isFile() && !top && read.test(entry.name)) yield relative(root, path).split(sep).join("/");
  }
}

function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
