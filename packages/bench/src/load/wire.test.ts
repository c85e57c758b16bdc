import { expect, it } from "vitest";
import { postRequest, readAnswer } from "./wire.ts";

it("takes an answer for whole only when its last byte has come", () => {
  const whole = Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
  expect(readAnswer(whole.subarray(0, 20))).toBeUndefined();
  expect(readAnswer(whole.subarray(0, -1))).toBeUndefined();
  expect(readAnswer(whole)).toEqual({ status: 200, body: Buffer.from("hello") });
});

it("joins an answer that came in pieces", () => {
  const whole = Buffer.from(
    "HTTP/1.1 409 Conflict\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
  );
  expect(readAnswer(whole.subarray(0, -5))).toBeUndefined();
  expect(readAnswer(whole)).toEqual({ status: 409, body: Buffer.from("hello world") });
});

it("says how long a body is in bytes, not in letters", () => {
  expect(postRequest("/x", { name: "Zsófia" })).toContain("content-length: 18\r\n");
});
