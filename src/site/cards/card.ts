import { createHash } from 'node:crypto';
import { dateText, valueParts, whenText } from '../format.ts';
import { subjectName } from '../growth.ts';
import { factsSideBySide } from '../indicators/index.ts';
import { leadingFigures } from '../leading.ts';
import { lineage } from '../places.ts';
import type { Figure, IndicatorNode, Path, PlaceNode, Site, SiteArticle } from '../types.ts';

/** A number on a card. */
interface CardFigure {
  before: string;
  number: string;
  unit: string;
  /** What it is a number of. */
  name: string;
  /** Its period, or when it was reported, said as such; with its state where it is no fact yet. */
  when: string;
}

/** What a social card shows: all of it is drawn, nothing else is, so that equal cards are equal pictures. */
export interface Card {
  site: string;
  /** Where it belongs, from the widest to the narrowest. */
  kicker: string[];
  title: string;
  /** A line below the title, where the title says little by itself. */
  intro: string;
  figures: CardFigure[];
  foot: string;
}

/** Figures that fit side by side. */
const FIGURES = 3;
/** Characters that fit; what is longer ends in an ellipsis. */
const TITLE = 54;
const NAME = 24;
const INTRO = 68;

/** The card of a report: its title, weightiest numbers, source and date. */
export function articleCard(site: Site, article: SiteArticle): Card {
  const { article: front, place, themes } = article;
  const { strings } = site;
  const main = themes.filter(({ slug }) => front.primaryThemes.includes(slug)).slice(0, 2);
  const figures = leadingFigures(article.figures, FIGURES);
  const foot = [
    front.source === null ? '' : strings.article.attribution(front.source),
    front.date === null ? '' : dateText(front.date, strings),
  ];
  return card(site, {
    kicker: [...(place ? lineage(place).reverse() : []), ...main].map(({ name }) => name),
    title: front.title,
    intro: figures.length === 0 ? (front.summary[0] ?? '') : '',
    figures: figures.map((figure) => cardFigure(site, figure, subjectName(figure.metric))),
    foot: foot.filter((part) => part !== '').join(' · '),
  });
}

/** The card of a place: how much is told of it, and its leading numbers. */
export function placeCard(site: Site, place: PlaceNode): Card {
  const { counts } = site.strings;
  const told = [
    counts.articles(place.allArticles.length),
    counts.figures(place.figures.length),
    place.projects.length > 0 ? counts.projects(place.projects.length) : '',
  ];
  return card(site, {
    kicker: lineage(place)
      .slice(1)
      .reverse()
      .map(({ name }) => name),
    title: place.name,
    intro: told.filter((part) => part !== '').join(' · '),
    figures: leadingFigures(place.figures, FIGURES).map((figure) =>
      cardFigure(site, figure, subjectName(figure.metric)),
    ),
    foot: site.settings.description,
  });
}

/** The card of an indicator: what it is, and what different places tell of it for one period. */
export function indicatorCard(site: Site, indicator: IndicatorNode): Card {
  const figures = factsSideBySide(indicator);
  return card(site, {
    kicker: [site.strings.nav.indicators],
    title: indicator.name,
    intro: indicator.definition,
    figures: figures
      .slice(0, FIGURES)
      .map((figure) => cardFigure(site, figure, figure.metric.entity ?? figure.placeName ?? '')),
    foot: site.settings.description,
  });
}

function card(site: Site, parts: Omit<Card, 'site'>): Card {
  const { title, intro, foot } = parts;
  return {
    ...parts,
    site: site.settings.title,
    title: cut(title.replace(/\s*\n\s*/g, ' '), TITLE),
    intro: cut(intro, INTRO),
    foot: cut(foot, INTRO),
  };
}

function cardFigure(site: Site, { metric, article }: Figure, name: string): CardFigure {
  const { strings } = site;
  const { before, number, unit, after } = valueParts(metric, strings);
  const when = whenText(metric.period, article.article.date, strings);
  const status = metric.status === 'actual' ? '' : strings.statuses[metric.status];
  const note = [when, status].filter((part) => part !== '').join(' · ');
  return { before, number, unit: unit + after, name: cut(name, NAME), when: cut(note, NAME) };
}

function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** Where the picture of a card lies. The name holds a hash of what is drawn and of how (`design`), so it never goes stale. */
export function cardPath(of: Path, card: Card, design: string): Path {
  return `${of}card-${cardKey(card, design)}.png` as Path;
}

/** Names the picture of a card: the same content drawn the same way has the same key. */
export function cardKey(card: Card, design: string): string {
  return createHash('sha256').update(design).update(JSON.stringify(card)).digest('hex').slice(0, 16);
}
