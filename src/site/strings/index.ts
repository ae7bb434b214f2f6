import { hans } from './hans.ts';

/** The words of the interface; every edition has them all. */
export type Strings = typeof hans;

/** The words of the interface in an edition's script, made from the Simplified ones by its converter. */
export function stringsFor(convert: (text: string) => string): Strings {
  return mapWords(hans, convert);
}

/** The same structure with every text, and every text that a function gives, converted. */
function mapWords<T>(value: T, convert: (text: string) => string): T {
  if (typeof value === 'string') return convert(value) as T;
  if (typeof value === 'function') {
    const give = value as unknown as (...values: unknown[]) => string;
    return ((...values: unknown[]) => convert(give(...values))) as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => mapWords(item, convert)) as T;
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, inner]) => [key, mapWords(inner, convert)])) as T;
}
