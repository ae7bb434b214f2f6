import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/vocabulary/gazetteer.ts';
import { shortName } from '../../src/vocabulary/short-name.ts';

const gazetteer = loadGazetteer();

describe('the gazetteer', () => {
  it('holds every province, prefecture and county once, without the development zones of the statistics', () => {
    const count = (level: string) => gazetteer.places.filter((place) => place.level === level).length;
    expect(count('province')).toBe(34);
    expect(count('prefecture')).toBeGreaterThan(330);
    expect(count('county')).toBeGreaterThan(2800);
    expect(new Set(gazetteer.places.map(({ code }) => code)).size).toBe(gazetteer.places.length);
    expect(gazetteer.byCode('320576')).toBeNull();
  });

  it.each([
    ['222404', 'hunchun'],
    ['420116', 'huangpi'],
    ['330382', 'yueqing'],
    ['510682', 'shifang'],
  ])('spells %s as it is called: %s', (code, slug) => {
    expect(gazetteer.byCode(code)?.slug).toBe(slug);
  });

  it('gives every place a unique address of its own', () => {
    const slugs = gazetteer.places.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    expect(gazetteer.byCode('370682')?.slug).toBe('laiyang');
    expect(gazetteer.bySlug('gulou-nanjing')?.code).toBe('320106');
    expect(gazetteer.bySlug('shaanxi')?.name).toBe('陕西省');
    expect(gazetteer.bySlug('shanxi')?.name).toBe('山西省');
  });

  it('knows what lies in what', () => {
    expect(gazetteer.chain('370682').map(({ name }) => name)).toEqual(['山东省', '烟台市', '莱阳市']);
    expect(gazetteer.chain('110105').map(({ name }) => name)).toEqual(['北京市', '朝阳区']);
    expect(gazetteer.chain('419001').map(({ name }) => name)).toEqual(['河南省', '济源市']);
    expect(gazetteer.chain('999999')).toEqual([]);
    expect(gazetteer.within('370682', '370600')).toBe(true);
    expect(gazetteer.within('370600', '370682')).toBe(false);
    expect(gazetteer.children('370200').map(({ name }) => name)).toContain('平度市');
    for (const { code, parent } of gazetteer.places)
      if (parent !== null) expect(gazetteer.byCode(parent), code).not.toBeNull();
  });

  it('finds places by full and short name', () => {
    expect(gazetteer.named('鼓楼区')).toHaveLength(4);
    expect(gazetteer.named('恩施').map(({ code }) => code)).toContain('422800');
  });

  it('places seats where they are, within China', () => {
    const [longitude, latitude] = gazetteer.byCode('370283')?.coordinates ?? [0, 0];
    expect(longitude).toBeCloseTo(119.95, 1);
    expect(latitude).toBeCloseTo(36.78, 1);
    for (const { coordinates, level, name } of gazetteer.places) {
      if (level !== 'county') expect(coordinates, name).not.toBeNull();
      if (!coordinates) continue;
      expect(coordinates[0]).toBeGreaterThan(73);
      expect(coordinates[0]).toBeLessThan(136);
      expect(coordinates[1]).toBeGreaterThan(3);
      expect(coordinates[1]).toBeLessThan(54);
    }
  });
});

it.each([
  ['莱阳市', '莱阳'],
  ['恩施土家族苗族自治州', '恩施'],
  ['内蒙古自治区', '内蒙古'],
  ['鄂伦春自治旗', '鄂伦春'],
  ['忠县', '忠县'],
  ['浦东新区', '浦东'],
  ['神农架林区', '神农架'],
  ['大兴安岭地区', '大兴安岭'],
])('%s is %s for short', (name, short) => {
  expect(shortName(name)).toBe(short);
});
