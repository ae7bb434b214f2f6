import type { Kind } from '../../../article/schema.ts';
import type { Cell } from '../../tables/cells.ts';
import type { PlacedDraft } from '../block.ts';
import type { Draft, DraftLink } from '../draft.ts';
import { counts, lasts, PERCENT, POINTS, RANK } from '../dimensions.ts';
import type { Lexicon, UnitName } from '../lexicon.ts';
import { quantityAt } from '../quantity.ts';
import type { Column } from './columns.ts';
import type { Periods } from './periods.ts';
import type { AlignedRow } from './rows.ts';
import { unitOf, type TableUnit } from './units.ts';

/** What holds for all rows of a table. */
interface TableContext {
  periods: Periods;
  /** Told above the table: 单位：亿元. */
  unit: TableUnit | null;
  /** The table lists what is aimed at. */
  goal: boolean;
  /** 产量, where the words above the table say that output is listed. */
  measure: string;
  /** Names of the article's own place. */
  own: readonly string[];
  lexicon: Lexicon;
}

/** Names of what is a rate in itself. */
const RATE = /(?:率|比重|比例|占比|指数|度|系数|水平|强度)$/u;
/** What the parts of a whole are measured by, told in the row of the whole. */
const MEASURE = /(?:零售总?额|总额|增加值|总?产值|投资|收入|支出|余额|产量|用电量|贷款|存款|税收|利润)$/u;
/** What products are measured in. */
const MADE = new Set(['mass', 'volume', 'energy', 'count', 'length', 'area']);
const LONGEST_EVIDENCE = 150;

/** The figures of aligned rows, in the order of the text; growth rates are linked to the amount before them in their row. */
export function readCells(rows: readonly AlignedRow[], context: TableContext): PlacedDraft[] {
  const drafts: PlacedDraft[] = [];
  // 本月 and 1—9月 are told in columns of their own: each has its whole
  const wholes = new Map<Column, Draft>();
  const shared = sharedUnit(rows, context);
  for (const listed of rows) {
    const above = [...wholes.values()].at(-1);
    const alike = listed.part || (shared !== null && listed.unit === null);
    const row = {
      ...(alike && above ? withMeasure(listed, above, context.lexicon) : listed),
      unit: listed.unit ?? shared,
    };
    let level: Draft | null = null;
    for (const { column, cell } of row.cells) {
      const read = numberOf(cell);
      if (!read || column.role === 'order' || column.role === 'other') continue;
      const draft = draftOf(row, column, cell, read, level, context);
      if (!draft) continue;
      if (isAmount(draft, column)) {
        level = draft;
        if (row.part) addPart(draft, wholes.get(column) ?? null);
        else wholes.set(column, draft);
      }
      drafts.push({ draft, offset: 0, block: '', change: null });
    }
  }
  return drafts;
}

/** 社会消费品零售总额（亿元） above 批发零售业 and 住宿餐饮业: money that only the first row names a unit of. */
function sharedUnit(rows: readonly AlignedRow[], { unit }: TableContext): TableUnit | null {
  const own = rows[0]?.unit ?? null;
  const alone = rows.length > 1 && rows.slice(1).every((row) => row.unit === null);
  return unit === null && alone && own?.unit.record.dimension === 'money' ? own : null;
}

/** 其中：工业 below 第二产业增加值: what is measured is told once. */
function withMeasure(row: AlignedRow, above: Draft, lexicon: Lexicon): AlignedRow {
  const measure = MEASURE.exec(above.indicator)?.[0] ?? '';
  const own =
    lexicon.attributes.endingAt(row.name, row.name.length) ?? lexicon.indicators.endingAt(row.name, row.name.length);
  return own || RATE.test(row.name) ? row : { ...row, name: row.name + measure };
}

const isAmount = (draft: Draft, { role }: Column): boolean => role === 'value' && draft.kind !== 'growth';

/** 其中：工业 below 第二产业: a part, of the same unit and no larger. */
function addPart(draft: Draft, whole: Draft | null): void {
  if (!whole || whole.quantity.unit.name !== draft.quantity.unit.name || draft.kind !== whole.kind) return;
  if (
    (whole.quantity.value ?? 0) * whole.quantity.scaleFactor <
    (draft.quantity.value ?? 0) * draft.quantity.scaleFactor
  )
    return;
  draft.comparison = { type: 'partOf', of: whole };
}

interface Read {
  value: number;
  falls: boolean;
  /** What stands behind the digits: 亿元, %. */
  behind: string;
}

function numberOf({ text, kind }: Cell): Read | null {
  if (kind !== 'number') return null;
  const match = /^([+＋\-−－]?)([\d,]+(?:\.\d+)?)([^↑↓*]*)([↑↓*]?)$/u.exec(text);
  const value = Number((match?.[2] ?? '').replaceAll(',', ''));
  if (!match || !Number.isFinite(value)) return null;
  return { value, falls: /[-−－]/u.test(match[1] ?? '') || match[4] === '↓', behind: match[3] ?? '' };
}

function draftOf(
  row: AlignedRow,
  column: Column,
  cell: Cell,
  read: Read,
  level: Draft | null,
  context: TableContext,
): Draft | null {
  const made = figureOf(row, column, read, level, context);
  if (!made) return null;
  const first = row.cells.find((other) => other.cell.kind !== 'empty')?.cell ?? cell;
  const last = row.cells.findLast((other) => other.cell.kind !== 'empty')?.cell ?? cell;
  const start =
    last.end - row.start > LONGEST_EVIDENCE ? Math.min(cell.start, Math.max(row.start, first.start)) : row.start;
  const end = last.end - start > LONGEST_EVIDENCE ? cell.end : last.end;
  const quantity = quantityAt(cell.start, cell.end, {
    value: read.value,
    scale: made.unit.scale,
    scaleFactor: made.unit.factor,
    unit: made.unit.unit,
    script: 'arabic',
    form: made.kind === 'rank' ? 'rank' : 'unit',
  });
  return {
    quantity,
    clause: {
      start,
      end,
      text: '',
      sentence: 0,
      segment: 0,
      sentenceStart: start,
      segmentStart: start,
      previous: null,
    },
    before: '',
    beforeStart: start,
    head: { text: '', start: cell.end, end: cell.end, de: false, predicate: '', said: '' },
    origin: null,
    next: null,
    kind: made.kind,
    status: column.role === 'target' || (context.goal && column.role === 'value') ? 'target' : 'actual',
    period: column.role === 'growth' && level ? level.period : context.periods(column),
    subject: row.place ? column.measure : row.name,
    indicator: made.indicator,
    comparison: made.comparison,
    entity: null,
    place: row.place && !context.own.includes(row.name) ? row.name : null,
    evidence: [start, Math.max(end, cell.end)],
    cue: null,
    why: [column.text === '' ? '表中一行，原表无表头' : `表中“${column.text}”一列`],
  };
}

interface Made {
  unit: TableUnit;
  kind: Kind;
  indicator: string;
  comparison: DraftLink | null;
}

const plainUnit = (name: string, record: UnitName['record']): TableUnit => ({
  scale: '',
  factor: 1,
  unit: { name, factor: 1, record },
});

/** Unit, kind and name of a cell by its column; null where its unit is not told. */
function figureOf(
  row: AlignedRow,
  column: Column,
  read: Read,
  level: Draft | null,
  context: TableContext,
): Made | null {
  const own = unitOf(read.behind, context.lexicon);
  switch (column.role) {
    case 'growth':
      return growth(row, column, read, level, own);
    case 'share':
      return rate(nameOf(row, column, '占比'), 'shareOf');
    case 'done':
      return rate(nameOf(row, column, '完成率'), 'vsPlan');
    case 'rank': {
      const indicator = nameOf(row, column, '排名');
      return { unit: plainUnit('位', RANK), kind: 'rank', indicator, comparison: { type: 'scope' } };
    }
    case 'value':
    case 'earlier':
    case 'target':
      return amount(row, column, read, own ?? column.unit ?? row.unit ?? context.unit, context);
    case 'name':
    case 'place':
    case 'unit':
    case 'order':
    case 'other':
      return null;
  }
}

const rate = (indicator: string, type: 'shareOf' | 'vsPlan'): Made => ({
  unit: plainUnit('%', PERCENT),
  kind: 'share',
  indicator,
  comparison: { type },
});

/** The name of a share or a rank: by the row, or in a table of places by the column (城镇化率排名). */
function nameOf(row: AlignedRow, { text }: Column, suffix: string): string {
  if (!row.place) return row.name + suffix;
  const bare = text.replace(/[（(].{0,12}[）)]$/u, '');
  return bare.endsWith(suffix) || bare.length > suffix.length + 1 ? bare : suffix;
}

/** The name of a growth is that of the amount, also where it falls: the direction tells. */
function growth(row: AlignedRow, column: Column, read: Read, level: Draft | null, own: TableUnit | null): Made {
  const points = column.unit?.unit.record.unit === '百分点' || own?.unit.record.unit === '百分点';
  const type = /环比|比上月|比年初/u.test(column.text) ? 'vsBefore' : 'yoy';
  const direction = read.value === 0 ? null : read.falls ? 'down' : 'up';
  return {
    unit: points ? plainUnit('个百分点', POINTS) : plainUnit('%', PERCENT),
    kind: 'growth',
    indicator: rateName(level?.indicator ?? (row.place ? told(column) : row.name), points),
    comparison: { type, direction, ...(level ? { of: level } : {}) },
  };
}

/** GDP增速（%） tells the growth of GDP. */
const told = ({ text }: Column): string =>
  text.replace(/[（(].{0,12}[）)]$/u, '').replace(/(?:同比)?(?:增长|增速|增幅|±).{0,2}$/u, '');

const rateName = (name: string, points: boolean): string =>
  points ? `${name}提高百分点` : `${name.replace(/(?:增长率|增速|增幅)$/u, '')}增长率`;

function amount(
  row: AlignedRow,
  column: Column,
  read: Read,
  unit: TableUnit | null,
  context: TableContext,
): Made | null {
  if (!unit) return null;
  const measure = column.measure || (MADE.has(unit.unit.record.dimension) ? context.measure : '');
  const own = row.name.includes(measure) || /[量额值]$/u.test(row.name) ? row.name : row.name + measure;
  const name = row.place ? column.measure : own;
  if (name === '') return null;
  const { dimension } = unit.unit.record;
  if (dimension === 'percent' && !RATE.test(name)) return growth(row, column, read, null, unit);
  return { unit, kind: kindOf(name, dimension), indicator: name, comparison: null };
}

function kindOf(name: string, dimension: string): Kind {
  if (dimension === 'percent' || dimension === 'permille') return 'share';
  if (dimension === 'points' || dimension === 'times') return 'growth';
  if (lasts(dimension)) return 'duration';
  if (/装机|床位|学位|产能|库容/u.test(name)) return 'capacity';
  return counts(dimension) ? 'count' : 'level';
}
