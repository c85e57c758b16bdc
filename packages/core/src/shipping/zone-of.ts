/** The zone a country lies in: the one that names it, else that of the rest of the world. The rule `ratesTo` asks Postgres by. */
export function zoneOf<T extends { countries: readonly string[] }>(
  zones: readonly T[],
  country: string,
): T | undefined {
  return zones.find((zone) => zone.countries.includes(country)) ?? zones.find((zone) => zone.countries.includes("*"));
}
