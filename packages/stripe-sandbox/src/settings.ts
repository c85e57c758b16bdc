export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string | undefined;
  /** Folder for the journal; without it the sandbox lives in memory only. */
  readonly dataDir?: string | undefined;
  readonly secretKey?: string | undefined;
  /** Signs what goes to `webhookUrl` and to endpoints made by `control.listen`. */
  readonly webhookSecret?: string | undefined;
  /** An endpoint that hears every event from the start. */
  readonly webhookUrl?: string | undefined;
  /** How browsers reach the pay page, when not at `url`. */
  readonly publicUrl?: string | undefined;
  /** Named on the pay page as the one who asks for the money. */
  readonly shopName?: string | undefined;
  readonly log?: ((line: string) => void) | undefined;
  /** How long a bank debit stays unanswered. */
  readonly debitDelaySeconds?: number | undefined;
  /** How long a refund to the two refund test cards takes to fail or to succeed. */
  readonly refundDelaySeconds?: number | undefined;
  /** Waits between tries of an event, in seconds of the sandbox's clock; after the last one it is given up. */
  readonly retryDelaysSeconds?: readonly number[] | undefined;
  readonly webhookTimeoutMs?: number | undefined;
}

export interface Settings {
  readonly publicUrl: string;
  readonly shopName: string;
  readonly debitDelaySeconds: number;
  readonly refundDelaySeconds: number;
  readonly retryDelaysSeconds: readonly number[];
  readonly webhookTimeoutMs: number;
}

export const LATE_SECONDS = 90;
export const CHALLENGE_SECONDS = 300;

export function settingsFrom(options: SandboxOptions, url: string): Settings {
  return {
    publicUrl: (options.publicUrl ?? url).replace(/\/+$/, ""),
    shopName: options.shopName ?? "The shop",
    debitDelaySeconds: options.debitDelaySeconds ?? 90,
    refundDelaySeconds: options.refundDelaySeconds ?? 60,
    retryDelaysSeconds: options.retryDelaysSeconds ?? [1, 5, 30, 120, 600, 1_800, 3_600, 10_800, 21_600, 43_200],
    webhookTimeoutMs: options.webhookTimeoutMs ?? 10_000,
  };
}
