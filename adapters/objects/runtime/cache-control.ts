const UNITS: Record<string, number> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5, y: 315576e5 };

/** @param maxAge in milliseconds, or as `1d` */
export function cacheControlFor(maxAge: number | string = 0, immutable = false): string {
  const [, amount, unit = 'ms'] = /^\s*([\d.]+)\s*(ms|s|m|h|d|w|y)?/i.exec(String(maxAge)) ?? [];
  const seconds = Math.floor((Number(amount ?? 0) * (UNITS[unit.toLowerCase()] ?? 1)) / 1000);
  return `public, max-age=${Math.min(seconds, 31536000)}${immutable ? ', immutable' : ''}`;
}
