export function typeText(schema: unknown, indent?: string): string;
export function ruleText(schema: unknown): string;
