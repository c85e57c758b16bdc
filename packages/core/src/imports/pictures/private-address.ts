/** An address inside this machine or its network; nothing may be fetched from there. */
export class PrivateAddress extends Error {
  override readonly name = "PrivateAddress";
}
