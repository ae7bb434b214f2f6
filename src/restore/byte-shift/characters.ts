import { from } from 'opencc-js/preset/cn2t';
import { to } from 'opencc-js/preset/t2cn';
import { FIRST_LEAD, gbkTable, isPrivateUse, isTrail, LAST_LEAD } from './gbk.ts';

export type Script = 'traditional' | 'simplified' | 'mixed';

/** A character that a damaged stretch may have held. */
export interface Candidate {
  /** Code unit as it stood in the text, and in Simplified. */
  unit: number;
  simplified: number;
  lead: number;
  trail: number;
  /** Natural logarithm of how readily a page of the script has this form of the character: 0, or less for variants. */
  form: number;
}

/** The characters that a text of one script may hold, found by their bytes. */
export interface CandidateTable {
  byPair: (pair: number) => Candidate | undefined;
  byLead: (lead: number) => readonly Candidate[];
  byTrail: (trail: number) => readonly Candidate[];
}

const MARKS = '、。·—…‘’“”〈〉《》「」『』【】，；：！？（）％＋－／～×℃㎡';
/** A second Traditional form (爲 beside 為), and a character of the other script: tables of scrapers differ. */
const VARIANT = -3;
const OTHER_SCRIPT = -6;

const tables = new Map<Script, CandidateTable>();

export function candidateTable(script: Script): CandidateTable {
  const known = tables.get(script);
  if (known) return known;
  const made = makeTable(script);
  tables.set(script, made);
  return made;
}

function makeTable(script: Script): CandidateTable {
  const pairs = new Map<number, Candidate>();
  const leads: Candidate[][] = [];
  const trails: Candidate[][] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const unit = isTrail(trail) ? gbkTable().decode((lead << 8) | trail) : 0;
      const form = unit === 0 || isPrivateUse(unit) ? null : formOf(unit, script);
      if (form === null) continue;
      const candidate = { unit, simplified: simplifiedUnit(unit), lead, trail, form };
      pairs.set((lead << 8) | trail, candidate);
      (leads[lead] ??= []).push(candidate);
      (trails[trail] ??= []).push(candidate);
    }
  }
  return {
    byPair: (pair) => pairs.get(pair),
    byLead: (lead) => leads[lead] ?? [],
    byTrail: (trail) => trails[trail] ?? [],
  };
}

/** How readily a text of the script has the character, or null where it cannot have it. */
function formOf(unit: number, script: Script): number | null {
  if (unit < 0x4e00 || unit > 0x9fff) return MARKS.includes(String.fromCharCode(unit)) ? 0 : null;
  const simplified = simplifiedUnit(unit);
  const traditional = maps().traditional[unit] ?? 0;
  if (script === 'simplified') return simplified === unit ? 0 : OTHER_SCRIPT;
  if (script === 'mixed') return 0;
  const changed = traditional !== 0 && traditional !== unit;
  if (changed) return maps().goodTraditional.has(unit) ? 0 : OTHER_SCRIPT;
  const usual = maps().traditional[simplified] ?? 0;
  if (simplified === unit || usual === unit) return 0;
  const { goodTraditional } = maps();
  return goodTraditional.has(simplified) || (goodTraditional.has(usual) && goodTraditional.has(unit)) ? VARIANT : 0;
}

interface Maps {
  /** Code unit → the Simplified one of it; 0: the same. */
  simplified: Uint16Array;
  /** Simplified code unit → the usual Traditional one; 0: the same. */
  traditional: Uint16Array;
  /** Characters in common use in Traditional print (the first level of Big5), Simplified forms among them: 后 云 里. */
  goodTraditional: ReadonlySet<number>;
}

let made: Maps | undefined;

function maps(): Maps {
  made ??= {
    simplified: singles(to.cn?.flat() ?? []),
    traditional: singles(from.cn?.flat() ?? []),
    goodTraditional: firstLevelOfBig5(),
  };
  return made;
}

/** The Simplified form of a character, taken by itself. */
export function simplifiedUnit(unit: number): number {
  // The dictionary leaves 著, which scrapers write for every 着.
  if (unit === 0x8457) return 0x7740;
  const simplified = maps().simplified[unit] ?? 0;
  return simplified === 0 ? unit : simplified;
}

function singles(dictionaries: readonly unknown[]): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (const dictionary of dictionaries) {
    if (typeof dictionary !== 'string') continue;
    for (const entry of dictionary.split('|')) {
      const [key = '', value = ''] = entry.split(' ');
      if (key.length === 1 && value.length === 1 && units[key.charCodeAt(0)] === 0) {
        units[key.charCodeAt(0)] = value.charCodeAt(0);
      }
    }
  }
  return units;
}

function firstLevelOfBig5(): Set<number> {
  const units = new Set<number>();
  const decoder = new TextDecoder('big5');
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if ((trail > 0x7e && trail < 0xa1) || (lead === 0xc6 && trail > 0x7e)) continue;
      units.add(decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0));
    }
  }
  return units;
}

/**
 * A character that sound news hardly has: its Simplified form is not among the 3,755 of GB 2312's first level.
 * Stretches read out of step are full of them (two in five).
 */
export function isRare(unit: number): boolean {
  if (unit < 0x3400 || unit > 0x9fff) return false;
  const pair = gbkTable().encode(simplifiedUnit(unit));
  return pair < 0xb0a1 || pair > 0xd7f9 || (pair & 0xff) < 0xa1;
}
