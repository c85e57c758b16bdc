type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The fields that were given: one left out changes nothing. */
export function withoutUndefined<T extends object>(input: T): Given<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<T>;
}
