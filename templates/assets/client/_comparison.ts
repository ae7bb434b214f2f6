/** The table of a comparison, built from the data of its places. */
import { compare, type Apart, type Cell, type ComparedRow } from '../../../src/site/compare/model.ts';
import type { PlaceShard, ShardFact } from '../../../src/site/compare/types.ts';
import type { CompareWords } from '../../../src/site/strings/compare.ts';
import { filled, link, make } from './_dom.ts';

export interface ComparisonContext {
  /** What stands before every address of the site. */
  base: string;
  words: CompareWords;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The places side by side: an outline, what they all tell of, what one alone tells of. */
export function comparison(shards: readonly PlaceShard[], context: ComparisonContext): Node[] {
  const { words } = context;
  const { shared, apart, single } = compare(shards);
  const table = make('table', 'compare-table');
  table.setAttribute('role', 'table');
  const caption = make('caption', 'visually-hidden', filled(words.caption, names(shards, words)));
  table.append(caption, head(shards, context), group(words.basics, shards.length, outline(shards, context)));
  const rows = shared.map((row) => indicatorRow(row, shards, context, true));
  if (shards.length > 1 && rows.length > 0) table.append(group(words.shared, shards.length, rows));
  const unlike = apart.map((row) => indicatorRow(row, shards, context, false, row.apart));
  if (unlike.length > 0) table.append(group(words.apartTitle, shards.length, unlike));
  const alone = single.map((row) => indicatorRow(row, shards, context, false));
  const nodes: Node[] = [make('p', 'note', words.note), make('div', 'compare-scroll', table)];
  if (shards.length > 1 && rows.length === 0) nodes.push(make('p', 'note', words.noneShared));
  if (alone.length === 0) return nodes;
  if (shards.length === 1) {
    table.append(group(words.indicator, 1, alone));
    return nodes;
  }
  const rest = make('table', 'compare-table');
  rest.setAttribute('role', 'table');
  rest.append(make('caption', 'visually-hidden', words.single), head(shards, context), part('tbody', '', ...alone));
  const summary = make('summary', '', words.single, ' ', make('span', 'count', String(single.length)));
  nodes.push(make('details', 'compare-single', summary, make('div', 'compare-scroll', rest)));
  return nodes;
}

/** 莱阳市、平度市 */
export function names(shards: readonly PlaceShard[], words: CompareWords): string {
  return shards.map(({ name }) => name).join(words.join);
}

const ROLES: Readonly<Record<string, string>> = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };

/** A part of a table with its role spelt out: narrow screens lay the table out as blocks, which would hide what it is. */
function part(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = make(name, className, ...children);
  const role = ROLES[name];
  if (role !== undefined) element.setAttribute('role', role);
  return element;
}

function heading(scope: 'row' | 'col' | 'colgroup', className: string, ...children: (Node | string)[]): HTMLElement {
  const element = make('th', className, ...children);
  element.setAttribute('scope', scope);
  element.setAttribute('role', scope === 'row' ? 'rowheader' : 'columnheader');
  return element;
}

function head(shards: readonly PlaceShard[], { base, words }: ComparisonContext): HTMLElement {
  const cells = shards.map((shard) =>
    heading('col', '', link(base + shard.path, '', shard.name), make('span', 'muted', shard.above)),
  );
  const first = heading('col', '', make('span', 'visually-hidden', words.indicator));
  return part('thead', '', part('tr', '', first, ...cells));
}

function group(title: string, places: number, rows: readonly HTMLElement[]): HTMLElement {
  const head = heading('colgroup', '', title);
  head.setAttribute('colspan', String(places + 1));
  return part('tbody', '', part('tr', 'compare-group', head), ...rows);
}

function outline(shards: readonly PlaceShard[], { base, words }: ComparisonContext): HTMLElement[] {
  const row = (name: string, cellOf: (shard: PlaceShard) => (Node | string)[]) =>
    part('tr', '', heading('row', '', name), ...shards.map((shard) => cell(shard, ...cellOf(shard))));
  const rows = [
    row(words.articles, ({ articles }) => [filled(words.articleCount, articles)]),
    row(words.figures, ({ figures }) => [filled(words.figureCount, figures)]),
  ];
  if (shards.some(({ projects }) => projects.length > 0)) {
    rows.push(
      row(words.projects, ({ projects }) =>
        projects.map(({ label, count, total }) =>
          make('span', 'compare-line', filled(words.projectLine, label, count), total === '' ? '' : `，${total}`),
        ),
      ),
    );
  }
  if (shards.some(({ themes }) => themes.length > 0)) {
    rows.push(
      row(words.themes, ({ themes }) =>
        themes.map(({ name, path, count }) =>
          make('span', 'compare-line', link(base + path, '', name), ' ', make('span', 'count', String(count))),
        ),
      ),
    );
  }
  return rows;
}

/** A cell that names its place, for screens on which the places stand one below the other. */
function cell(shard: PlaceShard, ...children: (Node | string)[]): HTMLElement {
  const place = make('span', 'compare-place', shard.name);
  place.setAttribute('aria-hidden', 'true');
  return part('td', '', place, make('div', 'compare-cell', ...children));
}

/** An indicator with what each place tells of it; bars only where `drawn` says that the cells measure one another. */
function indicatorRow(
  row: ComparedRow,
  shards: readonly PlaceShard[],
  context: ComparisonContext,
  drawn: boolean,
  apart?: Apart,
): HTMLElement {
  const { base, words } = context;
  const title = heading('row', '', link(base + row.path, '', row.name));
  if (row.period !== null) title.append(make('span', 'compare-note', filled(words.same, row.period)));
  if (apart) title.append(make('span', 'compare-note', words.apart[apart]));
  return part('tr', '', title, ...factCells(row, shards, context, drawn));
}

function factCells(
  { cells, period }: { cells: readonly Cell[]; period: string | null },
  shards: readonly PlaceShard[],
  { base, words }: ComparisonContext,
  drawn: boolean,
): HTMLElement[] {
  const greatest = Math.max(0, ...cells.map(({ level }) => level?.value ?? 0));
  const several = cells.filter(({ level }) => level !== null).length > 1;
  return cells.flatMap(({ level, growth }, index) => {
    const shard = shards[index];
    if (!shard) return [];
    if (!level && !growth) return cell(shard, make('span', 'muted', period === null ? words.nothing : words.otherwise));
    const lines: Node[] = [];
    if (level) {
      lines.push(factLine(level, base, ''));
      if (drawn && several && greatest > 0 && level.value >= 0) lines.push(bar(level.value / greatest));
    }
    if (growth) lines.push(factLine(growth, base, words.growth, level?.span));
    return cell(shard, ...lines);
  });
}

/** A number that leads to its sentence, with its period unless the line above has said it. */
function factLine(fact: ShardFact, base: string, label: string, said?: string): HTMLElement {
  const value = link(base + fact.path, label === '' ? 'compare-value' : 'compare-growth', fact.text);
  const line = make('span', 'compare-line', ...(label === '' ? [] : [make('span', 'muted', label), ' ']), value);
  if (fact.period !== '' && (fact.span === '' || fact.span !== said))
    line.append(' ', make('span', 'compare-period', fact.period));
  if (fact.subject !== '') line.append(make('span', 'compare-subject', fact.subject));
  return line;
}

/** The amount as a share of the greatest in its row; the number beside it says it in words. */
function bar(share: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'chart compare-bar');
  svg.setAttribute('aria-hidden', 'true');
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('class', 'chart-bar');
  rect.setAttribute('width', `${Math.round(share * 1000) / 10}%`);
  rect.setAttribute('height', '100%');
  svg.append(rect);
  return svg;
}
