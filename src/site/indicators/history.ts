import { lineChart, type ChartText, type Point } from '../charts/index.ts';
import { periodText } from '../format.ts';
import type { Site } from '../types.ts';
import { href } from '../urls.ts';
import type { Xml } from '../xml.ts';
import type { IndicatorAccount, PlaceFact } from './account.ts';
import { axisLabel } from './axis-label.ts';
import { ownSubject } from './subject.ts';
import { shapeText } from './shape-text.ts';

/** What a place tells of one indicator over periods of one length. */
export interface History {
  account: IndicatorAccount;
  shape: string;
  /** What the line follows: amounts, or growth where no amounts are told of several periods. */
  part: 'levels' | 'growths';
  /** Oldest first, at least two. */
  facts: PlaceFact[];
  /** Targets and plans for such periods; of amounts only. */
  aims: PlaceFact[];
}

/** Points of a line that a reader can still tell apart. */
const MOST_POINTS = 24;

/** In units of the text size: histories stand several to a page. */
const HEIGHT = 11;

/** The longest run of one indicator over periods of one length, of one subject; null where none comes twice. */
export function historyOf(account: IndicatorAccount): History | null {
  const levels = longestRun(account.levels);
  const run = levels ?? longestRun(account.growths);
  if (!run) return null;
  const part = levels ? 'levels' : 'growths';
  const [{ shape, fact }] = run;
  const subject = ownSubject(fact.figure);
  const aims =
    part === 'levels' ? account.aims.filter((aim) => aim.shape === shape && ownSubject(aim.figure) === subject) : [];
  return {
    account,
    shape,
    part,
    facts: run
      .slice(0, MOST_POINTS)
      .map(({ fact }) => fact)
      .reverse(),
    aims,
  };
}

type Timed = { fact: PlaceFact; shape: string };

function longestRun(facts: readonly PlaceFact[]): [Timed, ...Timed[]] | null {
  const runs = new Map<string, Timed[]>();
  for (const fact of facts) {
    if (fact.shape === null) continue;
    const key = `${fact.shape} ${ownSubject(fact.figure) ?? ''}`;
    const run = runs.get(key);
    if (run) run.push({ fact, shape: fact.shape });
    else runs.set(key, [{ fact, shape: fact.shape }]);
  }
  const [longest] = [...runs.values()].sort((a, b) => b.length - a.length);
  const [first, ...rest] = longest ?? [];
  return first && rest.length > 0 ? [first, ...rest] : null;
}

/** The history as a line over time; null where its values cannot be drawn. `id` is unique on the page. */
export function historyChart(site: Site, { account, shape, part, facts, aims }: History, id: string): Xml | null {
  const { strings } = site;
  const words = strings.indicatorPage;
  const { indicator } = account;
  const unit = part === 'levels' ? account.unit : '%';
  const kind = part === 'levels' ? account.kind : 'growth';
  const title = words.series(indicator.name, strings.kinds[kind], shapeText(shape, strings));
  const point = ({ figure, value, time }: PlaceFact): Point => ({
    time: time ?? 0,
    value,
    period: periodText(figure.metric.period, strings),
    short: axisLabel(shape, time ?? 0),
    href: href(site.settings, figure.path, figure.anchor),
  });
  const points = facts.map(point);
  const [first] = points;
  const text: ChartText = {
    id,
    title,
    description: words.described(title, points.length, first?.period ?? '', points.at(-1)?.period ?? ''),
    words: strings.chart,
  };
  return lineChart(text, [{ name: indicator.name, points, targets: aims.map(point) }], unit, HEIGHT);
}

/** What the line follows, beside the indicator's name: 全年; of growth 全年，同比; of a narrower subject that subject first. */
export function historyScope(site: Site, { part, shape, facts }: History): string {
  const { strings } = site;
  const [first] = facts;
  const parts = [
    first ? ownSubject(first.figure) : null,
    shapeText(shape, strings),
    part === 'growths' ? strings.placePage.growth : null,
  ];
  return parts.filter((words) => words !== null).join(strings.placePage.comma);
}
