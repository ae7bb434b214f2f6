import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { NARROW_TABLE, WIDE_TABLE, type DamageOptions } from '../../tests/damage/index.ts';
import { readPage, type Knowledge } from '../normalise.ts';
import { experiment, siteTable, type Tally } from './experiment.ts';
import type { Measure } from './measure.ts';

/** Where the five real pages and their labels are, beside the project; they are not part of it. */
const CORPUS = new URL('../../../shared/', import.meta.url);
/** The project's own pages, written for it and labelled. */
const OWN = new URL('../../tests/corpus/held-out/', import.meta.url);

const labels = z.object({ restoredText: z.string() });

/** Everything that is measured of restoration. What needs the real pages is left out where they are absent. */
export async function restorationMeasures(knowledge: Knowledge, seeds = 20): Promise<Measure[]> {
  const measures: Measure[] = [];
  if (existsSync(CORPUS)) {
    measures.push(...(await originals(knowledge)));
    const again = experiment(cleanTexts(new URL('gold/', CORPUS)), ways(seeds), knowledge.restoration);
    measures.push(...ofTally('again', 'five clean readings damaged again', again));
  }
  const own = experiment(cleanTexts(OWN), ways(Math.ceil(seeds / 10)), knowledge.restoration);
  return [...measures, ...ofTally('own', 'own pages damaged', own)];
}

/** Both tables, lone bytes shown and dropped, every cut taken; the first seed has the tables as they were seen. */
function ways(seeds: number): DamageOptions[] {
  const found: DamageOptions[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    for (const seen of [WIDE_TABLE, NARROW_TABLE]) {
      const table = seed === 1 ? seen : siteTable(seen, seed);
      for (const loneBytes of ['shown', 'dropped'] as const) {
        found.push({ seed, table, loneBytes, cuts: 1, commaCuts: seed % 2 === 0 ? 0.1 : 0 });
      }
    }
  }
  return found;
}

function ofTally(key: string, name: string, tally: Tally): Measure[] {
  const wrong = tally.wrongFlagged + tally.silent;
  const share = (count: number, of: number): number => (of === 0 ? 0 : (100 * count) / of);
  return [
    { key: `${key}.spots`, name: `${name}: spots`, value: tally.spots },
    { key: `${key}.right`, name: `${name}: right, %`, value: share(tally.right, tally.spots) },
    {
      key: `${key}.flagged`,
      name: `${name}: of the wrong, flagged, %`,
      value: wrong === 0 ? 100 : share(tally.wrongFlagged, wrong),
    },
    { key: `${key}.silent`, name: `${name}: wrong in silence, %`, value: share(tally.silent, tally.spots) },
    { key: `${key}.doubted`, name: `${name}: right but flagged, %`, value: share(tally.rightFlagged, tally.spots) },
    {
      key: `${key}.swallowed`,
      name: `${name}: eaten ASCII flagged, %`,
      value: tally.swallowed === 0 ? 100 : share(tally.swallowedFlagged, tally.swallowed),
    },
    {
      key: `${key}.elsewhere`,
      name: `${name}: sound characters right, %`,
      value: 100 - share(tally.elsewhereWrong, tally.elsewhere),
    },
  ];
}

/** The clean texts of a folder of labels. A gap in one is filled with a digit: what was there is not known. */
function cleanTexts(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d{3}\.json$/u.test(file))
    .sort()
    .map((file) =>
      labels.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).restoredText.replaceAll('▢', '3'),
    );
}

interface Scored {
  chars: number;
  wrong: number;
  spots: number;
  right: number;
  furniture: string[];
  pinyin: string[];
}

const scorer = z.object({ score: z.custom<(gold: unknown, spots: unknown[], prediction: unknown) => Scored>() });
const spotList = z.object({ spots: z.array(z.looseObject({ seed: z.string() })) });

/** The five real pages against their labels, by the scorer that lies beside them. */
async function originals(knowledge: Knowledge): Promise<Measure[]> {
  const folder = new URL('gold/', CORPUS);
  const { score } = scorer.parse(await import(new URL('score-restoration.mjs', folder).href));
  const { spots } = spotList.parse(JSON.parse(readFileSync(new URL('spots.json', folder), 'utf8')));
  const total = { chars: 0, wrong: 0, spots: 0, right: 0, furniture: 0, pinyin: 0 };
  for (const file of readdirSync(new URL('articles/', CORPUS)).sort()) {
    const id = file.slice(0, 3);
    const page = readPage(readFileSync(new URL(`articles/${file}`, CORPUS)), file, knowledge);
    if (page.kind === 'refused') continue;
    const { restoredText, title } = page.extraction;
    const gold: unknown = JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
    const found = score(
      gold,
      spots.filter((spot) => spot.seed.startsWith(id)),
      { restoredText, title: title.value },
    );
    total.chars += found.chars;
    total.wrong += found.wrong;
    total.spots += found.spots;
    total.right += found.right;
    total.furniture += found.furniture.length;
    total.pinyin += found.pinyin.length;
  }
  return [
    {
      key: 'originals.characters',
      name: 'five real pages: characters right, %',
      value: 100 * (1 - total.wrong / total.chars),
    },
    {
      key: 'originals.missed',
      name: `five real pages: spots missed of ${total.spots}`,
      value: total.spots - total.right,
    },
    { key: 'originals.furniture', name: 'five real pages: furniture left', value: total.furniture },
    { key: 'originals.pinyin', name: 'five real pages: readings left', value: total.pinyin },
  ];
}
