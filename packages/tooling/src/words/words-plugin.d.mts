export function words(): { name: string; enforce: "pre"; load(id: string): unknown };
