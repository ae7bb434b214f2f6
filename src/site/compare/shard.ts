import { PROJECT_STATUSES } from '../../article/schema.ts';
import { moneyText, valueText, whenText } from '../format.ts';
import { ownSubject, placeAccounts, type IndicatorAccount, type PlaceFact } from '../indicators/index.ts';
import type { OutputFile } from '../output.ts';
import { lineage } from '../places.ts';
import { tallyThemes } from '../themes.ts';
import type { Path, PlaceNode, Site } from '../types.ts';
import type { PlaceChoice, PlaceShard, ShardFact, ShardRow } from './types.ts';

/** Periods of one indicator that a shard holds: enough to find one that four places share. */
const MOST_FACTS = 8;
const MOST_THEMES = 5;

/** The files of the comparison in one edition: one that names the places, and one for each. */
export function* compareFiles(site: Site): Generator<OutputFile> {
  yield { path: choicesPath(site), content: JSON.stringify(site.places.map(choice)) };
  for (const place of site.places) {
    yield {
      path: `${site.paths.compare}${place.slug}.json` as Path,
      content: JSON.stringify(placeShard(site, place)),
    };
  }
}

/** Where the list of places lies; no place has this slug, which is no pinyin of a name. */
export function choicesPath(site: Site): Path {
  return `${site.paths.compare}places.json` as Path;
}

function above(place: PlaceNode): string {
  return lineage(place)
    .slice(1)
    .reverse()
    .map(({ name }) => name)
    .join(' ');
}

function choice(place: PlaceNode): PlaceChoice {
  return { slug: place.slug, name: place.name, above: above(place), articles: place.allArticles.length };
}

/** What the comparison shows of a place. */
export function placeShard(site: Site, place: PlaceNode): PlaceShard {
  const { strings } = site;
  const orders = new Map(site.indicators.map((indicator, index) => [indicator, index]));
  return {
    slug: place.slug,
    name: place.name,
    above: above(place),
    path: place.path,
    articles: place.allArticles.length,
    figures: place.figures.length,
    projects: [...PROJECT_STATUSES, null].flatMap((status) => {
      const projects = place.projects.filter((project) => project.status === status);
      const total = projects.reduce((sum, { investment }) => sum + (investment ?? 0), 0);
      const label = status === null ? strings.project.unknown : strings.projectStatuses[status];
      return projects.length === 0
        ? []
        : { label, count: projects.length, total: total > 0 ? moneyText(total, strings) : '' };
    }),
    themes: tallyThemes(place.allArticles)
      .slice(0, MOST_THEMES)
      .map(({ theme, count }) => ({ name: theme.name, path: theme.path, count })),
    rows: placeAccounts(site, place).map((account) => row(site, account, orders.get(account.indicator) ?? 0)),
  };
}

function row(site: Site, account: IndicatorAccount, order: number): ShardRow {
  const { indicator, kind, unit, levels, growths } = account;
  const facts = (list: readonly PlaceFact[]) => list.slice(0, MOST_FACTS).map((item) => fact(site, item));
  return {
    key: kind === 'growth' ? indicator.slug : `${indicator.slug} ${kind} ${unit}`,
    order,
    name: indicator.name,
    path: indicator.path,
    comparable: indicator.comparable,
    levels: facts(levels),
    growths: facts(growths),
  };
}

function fact(site: Site, { figure, value, time, shape }: PlaceFact): ShardFact {
  const { strings } = site;
  const { metric, article } = figure;
  return {
    text: valueText(metric, strings),
    value,
    period: whenText(metric.period, article.article.date, strings),
    span: time === null ? '' : `${shape} ${Math.round(time * 100) / 100}`,
    subject: ownSubject(figure) ?? '',
    path: `${figure.path}#${figure.anchor}`,
  };
}
