import { describe, expect, it } from "vitest";
import { envExample, readConfig } from "./config.ts";
import { settings } from "./process-settings.ts";

describe("the settings", () => {
  it("that are wrong are all named at once, with an example and never their value", () => {
    const wrong = {
      PORT: "many",
      DATABASE_URL: "mysql://me:hunter2@db",
      STRIPE_SECRET_KEY: "sk_test_abc",
      LIMIT_SIGN_IN: "-3",
    };
    let message = "";
    try {
      readConfig(wrong);
    } catch (error) {
      message = (error as Error).message;
    }
    for (const name of ["PORT", "DATABASE_URL", "STRIPE_WEBHOOK_SECRET", "LIMIT_SIGN_IN"])
      expect(message).toContain(name);
    expect(message).toContain("Example: PORT=3000");
    for (const value of ["hunter2", "many", "sk_test_abc", "-3"]) expect(message).not.toContain(value);
  });

  it("refuse the sandbox in production unless told", () => {
    const production = {
      NODE_ENV: "production",
      PUBLIC_URL: "https://shop.example",
      STRIPE_SECRET_KEY: "sk_test_a",
      STRIPE_WEBHOOK_SECRET: "whsec_a",
      STRIPE_API_URL: "http://127.0.0.1:3001",
    };
    expect(() => readConfig(production)).toThrow(/sandbox/);
    expect(readConfig({ ...production, ATELIER_ALLOW_SANDBOX: "yes" }).production).toBe(true);
  });

  it("all stand in the example file", () => {
    for (const name of Object.keys(settings)) expect(envExample()).toMatch(new RegExp(`^#? ?${name}=`, "m"));
  });
});
