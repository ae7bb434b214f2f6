import { z } from 'zod';
import type { Gazetteer } from './gazetteer.ts';
import { ContentError } from './records.ts';

const code = z.string().regex(/^\d{6}$/);

/** content/vocabulary/places.yaml. */
export const placesSchema = z.strictObject({
  zones: z.array(
    z.strictObject({
      slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
      name: z.string(),
      /** The unit that the zone lies in. */
      home: code,
      names: z.array(z.string()).default([]),
    }),
  ),
  former: z.array(
    z.strictObject({
      name: z.string(),
      /** Units that took its territory over. */
      codes: z.array(code).min(1),
      until: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .optional(),
    }),
  ),
  /** What people call a unit: 喀左县, 巴州. */
  colloquial: z.array(z.strictObject({ name: z.string().min(2), code })).default([]),
  /** Short names that are ordinary words. */
  ordinary: z.array(z.string()),
});

export type ZoneRecord = z.output<typeof placesSchema>['zones'][number];
export type FormerName = z.output<typeof placesSchema>['former'][number];

export interface PlaceNames {
  readonly zones: readonly ZoneRecord[];
  readonly former: readonly FormerName[];
  readonly colloquial: readonly { name: string; code: string }[];
  /** A zone by any of its names. */
  zone(name: string): ZoneRecord | null;
  /** A name that ended, as 莱芜市. */
  formerName(name: string): FormerName | null;
  /** True for short names of counties that are words of the language too. */
  isOrdinary(short: string): boolean;
}

const SHORTENINGS: readonly [RegExp, readonly string[]][] = [
  [/经济技术开发区$/u, ['经开区', '开发区', '经济开发区']],
  [/高新技术产业开发区$/u, ['高新区', '高新技术开发区']],
];

/** All names of a zone: those of its record, and the usual shortenings of its full name. */
export function zoneNames(zone: ZoneRecord): string[] {
  const shortened = SHORTENINGS.flatMap(([pattern, endings]) =>
    pattern.test(zone.name) ? endings.map((ending) => zone.name.replace(pattern, ending)) : [],
  );
  return [...new Set([zone.name, ...zone.names, ...shortened])];
}

/** Throws {@link ContentError} where a record names a code that the gazetteer lacks or a slug that is taken. */
export function placeNamesOf(records: z.output<typeof placesSchema>, gazetteer: Gazetteer, file: string): PlaceNames {
  const slugs = new Set<string>();
  const known = (value: string, name: string): void => {
    if (!gazetteer.byCode(value)) throw new ContentError(file, null, `${name}: ${value} is no code of the gazetteer`);
  };
  const zones = new Map<string, ZoneRecord>();
  for (const zone of records.zones) {
    known(zone.home, zone.name);
    if (gazetteer.bySlug(zone.slug) || slugs.has(zone.slug))
      throw new ContentError(file, null, `${zone.name}: the slug ${zone.slug} is taken`);
    slugs.add(zone.slug);
    for (const name of zoneNames(zone)) if (!zones.has(name)) zones.set(name, zone);
  }
  for (const { name, code: value } of records.colloquial) known(value, name);
  for (const { name, codes } of records.former) for (const value of codes) known(value, name);
  const former = new Map(records.former.map((record) => [record.name, record]));
  const ordinary = new Set(records.ordinary);
  return {
    zones: records.zones,
    former: records.former,
    colloquial: records.colloquial,
    zone: (name) => zones.get(name) ?? null,
    formerName: (name) => former.get(name) ?? null,
    isOrdinary: (short) => ordinary.has(short),
  };
}
