import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../library/knowledge.ts';
import { extractionMeasures } from './extraction.ts';
import { judge, readFloors, type Row } from './measure.ts';
import { restorationMeasures } from './restoration.ts';

export { table } from './measure.ts';
export { readRecord, RECORD, staleKeys, writeRecord } from './record.ts';

/** Measures restoration and extraction against labelled pages, each number beside its floor (floors.json). */
export async function evaluate(): Promise<Row[]> {
  const knowledge = loadKnowledge(path.join(import.meta.dirname, '../../content'));
  const floors = readFloors(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));
  return judge([...(await restorationMeasures(knowledge)), ...extractionMeasures(knowledge)], floors);
}
