interface Place {
  country: string;
  region: string;
}

/** The tax of a place among these: its region's, else its country's, else none. The rule `taxRateFor` asks Postgres by. */
export function taxAt<T extends Place>(taxes: readonly T[], place: Place): T | null {
  const there = taxes.filter((tax) => tax.country === place.country);
  return there.find((tax) => tax.region === place.region) ?? there.find((tax) => tax.region === "") ?? null;
}
