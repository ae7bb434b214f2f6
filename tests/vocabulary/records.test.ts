import { describe, expect, it } from 'vitest';
import { loadVocabulary, parseYaml } from '../../src/vocabulary/index.ts';
import { placeNamesOf, placesSchema, zoneNames } from '../../src/vocabulary/places.ts';

const vocabulary = loadVocabulary('content');

describe('places.yaml', () => {
  it('gives zones by their shortened names too', () => {
    const zone = vocabulary.places.zone('青岛开发区');
    expect(zone?.home).toBe('370211');
    expect(zone && zoneNames(zone)).toContain('青岛经开区');
  });

  it('sends names that ended to the units that took over', () => {
    expect(vocabulary.places.formerName('莱芜市')?.codes).toEqual(['370116', '370117']);
  });

  it.each([
    ["zones: [{ slug: x-zone, name: 某区, home: '000001' }]\nformer: []\nordinary: []", '000001'],
    ["zones: [{ slug: laiyang, name: 某区, home: '370682' }]\nformer: []\nordinary: []", 'laiyang'],
  ])('refuses a record that contradicts the gazetteer', (text, named) => {
    const records = parseYaml(text, 'places.yaml', placesSchema);
    expect(() => placeNamesOf(records, vocabulary.gazetteer, 'places.yaml')).toThrow(named);
  });
});

describe('sources.yaml', () => {
  it('knows a house by its other names, spaces and dots aside', () => {
    expect(vocabulary.sources.byName('齐鲁壹点')?.slug).toBe('qilu-yidian');
    expect(vocabulary.sources.byName('齐鲁晚报 · 齐鲁壹点')?.slug).toBe('qilu-yidian');
    expect(vocabulary.sources.byName('某某小报')).toBeNull();
  });

  it('has unique slugs, and homes that the gazetteer knows', () => {
    const { records } = vocabulary.sources;
    expect(new Set(records.map(({ slug }) => slug)).size).toBe(records.length);
    for (const { home, name } of records)
      if (home !== undefined) expect(vocabulary.gazetteer.byCode(home), name).not.toBeNull();
  });
});

describe('themes.yaml', () => {
  it('lists no cue twice within a theme', () => {
    expect(vocabulary.themes).toHaveLength(14);
    for (const { strong, cues, weak, slug } of vocabulary.themes) {
      const all = [...strong, ...cues, ...weak];
      expect(new Set(all).size, slug).toBe(all.length);
    }
  });
});

it('says which file is missing', () => {
  expect(() => loadVocabulary('nowhere').themes).toThrow('nowhere/vocabulary/themes.yaml');
});
