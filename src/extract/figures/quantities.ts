import { rates } from './dimensions.ts';
import type { Lexicon, UnitName } from './lexicon.ts';
import { standsForLost } from './lost.ts';
import { opensNumeral, readNumeral, round, type Numeral } from './numerals.ts';
import { addMinutes, plainUnit, type Quantity } from './quantity.ts';
import { readRatio } from './ratios.ts';
import { readShare } from './shares.ts';
import { readTail, sharedTail, type Tail } from './tails.ts';
import { readHalfTime, readMajority } from './halves.ts';
import { readMoney, readPeople } from './implied-units.ts';

/** A number that was looked at and left, with the reason. */
export interface Rejected {
  start: number;
  end: number;
  category: string;
  reason: string;
}

/**
 * Finds the quantities of a block from left to right: numeral, unit and qualifiers (近百个, 5.5万余件, 30—50家, 三成, 翻两番).
 * `masked` marks characters that are spoken for (dates, idioms, titles of documents). Reads every character a bounded
 * number of times.
 */
export function readQuantities(
  text: string,
  masked: Uint8Array,
  lexicon: Lexicon,
): { quantities: Quantity[]; rejected: Rejected[] } {
  const quantities: Quantity[] = [];
  const rejected: Rejected[] = [];
  for (let at = 0; at < text.length;) {
    if (masked[at] === 1) {
      at++;
      continue;
    }
    const parts = readRatio(text, at);
    if (parts) {
      quantities.push(...parts.quantities);
      at = parts.end;
      continue;
    }
    const share = readShare(text, at) ?? readHalfTime(text, at, lexicon) ?? readMajority(text, at, lexicon);
    if (share) {
      quantities.push(withQualifiers(text, share, lexicon));
      at = share.end;
      continue;
    }
    if (!opensNumeral(text, at)) {
      at++;
      continue;
    }
    const numeral = lostBefore(text, readNumeral(text, at));
    if (!numeral || masked[numeral.end - 1] === 1) {
      at++;
      continue;
    }
    if (attached(text, numeral)) {
      at = endOfRun(text, numeral.end);
      continue;
    }
    const read = readOne(text, numeral, lexicon);
    if ('reason' in read) rejected.push(read);
    else quantities.push(withSign(text, withQualifiers(text, read, lexicon)));
    at = Math.max(read.end, numeral.end);
  }
  return { quantities, rejected };
}

/** 总投？3.75亿元: the first digit went with the character that the question mark stands for. */
const lostBefore = (text: string, numeral: Numeral | null): Numeral | null =>
  numeral !== null && standsForLost(text, numeral.start - 1) ? { ...numeral, value: null } : numeral;

/** 增长5.6%和-8.2%: a sign before a rate, where it can be no dash of a range. */
function withSign(text: string, quantity: Quantity): Quantity {
  const at = quantity.numberStart - 1;
  const rate = rates(quantity.unit.record.dimension);
  if (!rate || quantity.start <= at || !/[-－−]/.test(text.charAt(at))) return quantity;
  if (!/[\u4e00-\u9fa5、，：:（(]/.test(text.charAt(at - 1)) || opensNumeral(text, at - 1)) return quantity;
  return { ...quantity, start: at, numberStart: at, negative: true };
}

/** G60, 5G, PM2.5, 12-34, 4+5: the digits belong to a code, not to a quantity. */
function attached(text: string, numeral: Numeral): boolean {
  const before = text.charAt(numeral.start - 1);
  const behind = text.charAt(numeral.end);
  if (numeral.script !== 'arabic') return false;
  if (
    /[A-Za-z_/\\.@#＃+＋]/.test(before) ||
    (/[-－]/.test(before) && /[0-9A-Za-z]/.test(text.charAt(numeral.start - 2)))
  ) {
    return true;
  }
  if (/[+＋_]/.test(behind)) return true;
  return (
    /[A-Za-z]/.test(behind) &&
    !/^(?:km|kW|MW|GW|TEU|m²|m³|kVA|MWh|GWh|kWh)/.test(text.slice(numeral.end, numeral.end + 3))
  );
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[0-9A-Za-z.+＋-]/.test(text.charAt(at))) at++;
  return at;
}

/** The quantity of one numeral, or why it is none. */
function readOne(text: string, numeral: Numeral, lexicon: Lexicon): Quantity | Rejected {
  const trapped = (category: string, reason: string, end = numeral.end): Rejected => ({
    start: numeral.start,
    end,
    category,
    reason,
  });
  const before = lexicon.trapsBefore.endingAt(text, numeral.start);
  const code = lexicon.trapUnits.at(text, numeral.end);
  const tail = sharedTail(text, numeral, lexicon, 0) ?? readTail(text, numeral, lexicon);
  const level = readLevel(text, numeral, tail);
  if (level) return level;
  const vague = before?.value.category === 'vague' && numeral.script !== 'chinese';
  if (before && !vague && !isMeasured(before.word, tail)) return trapped(before.value.category, before.value.reason);
  if (code && !isTarget(text, numeral.end) && (!tail || code.word.length >= tail.unit.name.length))
    return trapped(code.value.category, code.value.reason);
  if (!tail)
    return (
      readBareRange(text, numeral, lexicon) ??
      readPeople(text, numeral) ??
      readMoney(text, numeral, lexicon) ??
      trapped('label', '数字后没有单位')
    );
  // 产量前三位的县: the first of an order
  if (
    /^[位名]$/.test(tail.unit.name) &&
    /(?:^|[^目之此以日当提年])前$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
  )
    return trapped('ordinal', '名次，不是数量', tail.end);
  if (numeral.script === 'chinese' && numeral.end - numeral.start < 3 && !tail.unit.record.chinese)
    return trapped('idiom', '词语中的数字，不是统计量');
  const range = readRange(text, numeral, tail, lexicon);
  const whole = range ?? plainUnit(numeral, tail.unit, tail.scale, tail.end);
  if (tail.within !== null) whole.qualifier = tail.within;
  if (tail.half) halve(whole);
  if (tail.some) {
    whole.valueMax = (whole.value ?? 0) + 9;
    whole.qualifier = 'approx';
  }
  addMinutes(whole, text);
  const behind = lexicon.trapsAfter.at(text, whole.end);
  if (behind) return trapped(behind.value.category, behind.value.reason, whole.end);
  return whole;
}

/** 3项目标任务 are three tasks, not projects. */
const isTarget = (text: string, at: number): boolean => text.startsWith('项目标', at);

/** 政策 before 40条 names a document; 温度 before 5亿元 does not make a label of money. */
const isMeasured = (word: string, tail: Tail | null): boolean =>
  word !== '第' && tail !== null && ['money', 'percent', 'dollars', 'area'].includes(tail.unit.record.dimension);

function halve(quantity: Quantity): void {
  if (quantity.value !== null) quantity.value = round(quantity.value + 0.5);
}

/** 1000亿级, 百亿元级: the size of a class, not an amount. */
function readLevel(text: string, numeral: Numeral, tail: Tail | null): Quantity | null {
  const money = tail?.unit.record.dimension === 'money' ? tail : null;
  const at = money ? money.end : numeral.end;
  if (text.charAt(at) !== '级' || !numeral.scale.includes('亿')) return null;
  const unit: UnitName = {
    name: money ? `${money.unit.name}级` : '级',
    factor: 1,
    record: { unit: '元', dimension: 'money', names: [], suffix: '规模', noun: false, chinese: true },
  };
  return { ...plainUnit(numeral, unit, '', at + 1), qualifier: 'level', form: 'level' };
}

const JOIN = /^(?:[-—–－~～]{1,2}|至|到)/;

/** 30—50家, 8至10个, 5%—8%, 2.5万—3万元. Where 由 or 从 stands before it, it is a change and not a range. */
function readRange(text: string, first: Numeral, tail: Tail, lexicon: Lexicon): Quantity | null {
  const join = JOIN.exec(text.slice(tail.end, tail.end + 2));
  if (!join || /[由从自]$/.test(text.slice(Math.max(0, first.start - 1), first.start))) return null;
  const second = readNumeral(text, tail.end + join[0].length);
  if (!second) return null;
  const last = readTail(text, second, lexicon);
  if (!last || last.unit.record.dimension !== tail.unit.record.dimension) return null;
  return joined(first, second, last);
}

/** 2—3万 is 2万—3万. null where the first number is not the smaller one. */
function joined(first: Numeral, second: Numeral, tail: Tail): Quantity | null {
  const whole = plainUnit(second, tail.unit, tail.scale, tail.end);
  const low = first.value === null ? null : (first.value * first.factor) / second.factor;
  const shared =
    first.scale === '' && second.scale !== '' && first.value !== null && (second.value ?? 0) >= first.value;
  if (low === null || second.value === null) return null;
  const value = shared ? (first.value ?? low) : low;
  if (value >= second.value) return null;
  return { ...whole, start: first.start, numberStart: first.start, value: round(value), valueMax: second.value };
}

/** 30—50家: the first number stands bare. */
function readBareRange(text: string, first: Numeral, lexicon: Lexicon): Quantity | null {
  const join = JOIN.exec(text.slice(first.end, first.end + 2));
  if (!join) return null;
  const second = readNumeral(text, first.end + join[0].length);
  if (!second) return null;
  const tail = readTail(text, second, lexicon);
  return tail ? joined(first, second, tail) : null;
}

/** Words before and behind the number that make it inexact. */
function withQualifiers(text: string, quantity: Quantity, lexicon: Lexicon): Quantity {
  const before = qualifierBefore(text, quantity, lexicon);
  const behind = lexicon.qualifiersAfter.at(text, quantity.end);
  const after = behind && !text.startsWith('上下游', quantity.end) ? behind : null;
  const result = { ...quantity };
  if (/约占[^，。]{0,12}$/.test(text.slice(Math.max(0, quantity.numberStart - 14), quantity.numberStart)))
    result.qualifier = 'approx';
  if (before) {
    result.start = quantity.start - before.word.length;
    if (result.qualifier === 'exact') result.qualifier = before.value;
  }
  if (after && quantity.form !== 'level') {
    result.end = quantity.end + after.word.length;
    if (result.qualifier === 'exact') result.qualifier = after.value;
  }
  return result;
}

/** Words that end like a qualifier and are none: 附近, 通过, 线上. */
const FALSE_FRIENDS =
  /(?:签约|节约|预约|集约|违约|合约|履约|邀约|续约|赶超|反超|侦破|附近|邻近|临近|最近|通过|经过|度过|以上|线上|网上|晚上|会上|路上|身上|早上|地上|海上|水上|岸上|山上|加上|赶上|年上)$/;

function qualifierBefore(text: string, quantity: Quantity, lexicon: Lexicon) {
  const hit = lexicon.qualifiersBefore.endingAt(text, quantity.numberStart);
  if (!hit) return null;
  const context = text.slice(Math.max(0, quantity.numberStart - 3), quantity.numberStart);
  if (hit.word.length === 1 && FALSE_FRIENDS.test(context)) return null;
  if (hit.word === '上' && !quantity.bare) return null;
  return hit;
}
