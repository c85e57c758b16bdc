/** What the exit code of a start or a command says. */
export const exitCodes = {
  failed: 1,
  wrongSettings: 2,
  alreadyRunning: 3,
  portInUse: 4,
  dataFolder: 5,
  database: 6,
  interrupted: 130,
} as const;

/** The shop cannot open here. The message is a whole sentence for the person at the terminal. */
export class CannotOpen extends Error {
  override readonly name = "CannotOpen";
  readonly exitCode: number;

  constructor(reason: keyof typeof exitCodes, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCodes[reason];
  }
}
