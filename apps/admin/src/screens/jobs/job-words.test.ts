import { describe, expect, it } from "vitest";
import { sayCron, sayJob } from "./job-words.ts";
import { speak } from "../../words/words.ts";

await speak("en-GB");

describe("jobs in words", () => {
  it("says when a schedule runs, and leaves alone what it cannot say", () => {
    expect(["* * * * *", "*/3 * * * *", "17 * * * *", "41 3 * * *"].map(sayCron)).toEqual([
      "every minute",
      "every 3 minutes",
      "each hour, 17 past",
      "daily at 03:41 UTC",
    ]);
    expect(["0 9 * * 1", "1-5 * * * *", "0 */2 * * *"].map(sayCron)).toEqual([
      "0 9 * * 1",
      "1-5 * * * *",
      "0 */2 * * *",
    ]);
  });

  it("says what a job does, and nothing of one it has not heard of", () => {
    expect(sayJob("mail.send")).toBe("Sends a mail.");
    expect(sayJob("tomorrow.surprise")).toBe("");
  });
});
