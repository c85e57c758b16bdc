import { expect, it } from "vitest";
import { tellingOf, tellStories } from "./stories.ts";

const telling = tellingOf(1, (line) => void process.stdout.write(`${line}\n`));

it(
  "whatever happens in whatever order, the shop holds what plain sums say it should",
  async () => {
    await expect(tellStories(telling)).resolves.toBeUndefined();
  },
  120_000 + telling.runs * 3_000,
);
