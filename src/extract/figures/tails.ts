import type { Qualifier } from '../../article/schema.ts';
import type { Lexicon, UnitName } from './lexicon.ts';
import { readNumeral, type Numeral } from './numerals.ts';

/** What stands behind the digits of a quantity. */
export interface Tail {
  unit: UnitName;
  /** Scale written behind 多 or 余: 100多万元. */
  scale: string;
  within: Qualifier | null;
  half: boolean;
  /** 几 behind tens: 十几个. */
  some: boolean;
  end: number;
}

const SCALE = /^[万亿]{1,2}/;

/** At most so many numbers of a row share a unit. */
const ROW = 5;

/** 分别高0.7、1.4个百分点; 4.2、1.8和3.6万亩: the unit stands behind the last of a row only. */
export function sharedTail(text: string, numeral: Numeral, lexicon: Lexicon, depth: number): Tail | null {
  if (numeral.script !== 'arabic' || depth > ROW) return null;
  const join = /^个?(?:、|和|与|及)/.exec(text.slice(numeral.end, numeral.end + 2));
  if (!join || (join[0].startsWith('个') && Number.isInteger(numeral.value))) return null;
  if (numeral.scale !== '' && !join[0].startsWith('个')) return null;
  const next = readNumeral(text, numeral.end + join[0].length);
  if (next?.script !== 'arabic') return null;
  const tail = sharedTail(text, next, lexicon, depth + 1) ?? readTail(text, next, lexicon);
  if (!tail || tail.within !== null || tail.unit.record.noun || tail.unit.record.dimension === 'years') return null;
  const scale = next.scale + tail.scale;
  return { ...tail, scale, end: numeral.end + (join[0].startsWith('个') ? 1 : 0) };
}

/** Reads what follows the digits: 余, 多, a further 万 or 亿, and the unit. */
export function readTail(text: string, numeral: Numeral, lexicon: Lexicon): Tail | null {
  let at = numeral.end;
  let within: Qualifier | null = null;
  let scale = '';
  if (text.charAt(at) === ' ') at++;
  const inner = lexicon.qualifiersWithin.at(text, at);
  if (inner && (inner.word !== '来' || numeral.script === 'chinese')) {
    within = inner.value;
    at += inner.word.length;
    scale = SCALE.exec(text.slice(at, at + 2))?.[0] ?? '';
    at += scale.length;
  }
  // 十几个: from ten up to nineteen
  const some = text.charAt(at) === '几' && numeral.script === 'chinese' && within === null && isTens(numeral);
  if (some) {
    at++;
    scale = SCALE.exec(text.slice(at, at + 2))?.[0] ?? '';
    at += scale.length;
  }
  if (text.charAt(at) === ' ') at++;
  // 35 亿元: a blank before the power of ten
  if (scale === '' && numeral.scale === '' && text.charAt(at - 1) === ' ') {
    const apart = SCALE.exec(text.slice(at, at + 2))?.[0] ?? '';
    if (apart !== '' && lexicon.units.at(text, at + apart.length)) {
      scale = apart;
      at += apart.length;
    }
  }
  const half = text.startsWith('个半', at) && /[月小]/.test(text.charAt(at + 2));
  const hit = half ? lexicon.units.at(`个${text.slice(at + 2, at + 6)}`, 0) : lexicon.units.at(text, at);
  if (!hit) return null;
  const end = at + hit.word.length + (half ? 1 : 0);
  // 多 behind the unit word 个: 3个多月 is in the unit list
  const behind = halfBehind(text, end, hit.value);
  return { unit: hit.value, scale, within, some, half: half || behind, end: behind ? end + 1 : end };
}

const isTens = ({ value, scale }: Numeral): boolean =>
  scale === '' && value !== null && value >= 10 && value < 100 && value % 10 === 0;

/** 两年半, 3小时半, 一天半 */
const halfBehind = (text: string, end: number, unit: UnitName): boolean =>
  text.charAt(end) === '半' &&
  (['years', 'hours', 'times'].includes(unit.record.dimension) || unit.name === '天') &&
  !/[夜山]/.test(text.charAt(end + 1));
