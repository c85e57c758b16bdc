/** The former values of what differs, for an event's `previous_attributes`. */
export function changedFrom<T extends object>(before: T, after: T): Partial<T> {
  const keys = (Object.keys(after) as Array<keyof T>).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const changed: Partial<T> = {};
  for (const key of keys) changed[key] = before[key];
  return changed;
}
