const UNITS: Record<string, number> = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 }

/** Returns a validity period in milliseconds. @param unit As in TokenValidityUnits. */
export const periodOf = (value: number, unit: string): number => value * (UNITS[unit] ?? 1000)
