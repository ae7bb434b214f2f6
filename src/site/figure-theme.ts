import type { Article, Metric } from '../article/schema.ts';
import { memo } from './memo.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** Points of a theme's words by how much they say; the proportions of src/extract/themes/weigh.ts. */
const POINTS = { strong: 2, cues: 0.7, weak: 0.4 } as const;

interface Reader {
  pattern: RegExp | null;
  cues: ReadonlyMap<string, { slug: string; points: number }[]>;
}

const readerOf = memo((themes: readonly ThemeEntry[]): Reader => {
  const cues = new Map<string, { slug: string; points: number }[]>();
  for (const theme of themes) {
    for (const kind of ['strong', 'cues', 'weak'] as const) {
      for (const cue of theme[kind] ?? []) {
        cues.set(cue, [...(cues.get(cue) ?? []), { slug: theme.slug, points: POINTS[kind] }]);
      }
    }
  }
  const longestFirst = [...cues.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longestFirst.map((cue) => cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: escaped.length === 0 ? null : new RegExp(escaped.join('|'), 'gu'), cues };
});

/** The theme that most of a text's cues speak for; null where none does. Ties go to the first of the vocabulary. */
function themeOf(text: string, { pattern, cues }: Reader): string | null {
  if (!pattern) return null;
  const points = new Map<string, number>();
  for (const [cue] of text.matchAll(pattern)) {
    for (const { slug, points: more } of cues.get(cue) ?? []) points.set(slug, (points.get(slug) ?? 0) + more);
  }
  const [best] = [...points].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/** The paragraph that holds a sentence, with the heading above it: Markdown, of which only the words count. */
function blockAround(text: string, evidence: string): string {
  const body = `\n${text}`;
  const at = body.indexOf(evidence);
  if (at < 0) return '';
  const from = body.lastIndexOf('\n', at) + 1;
  const to = body.indexOf('\n', at);
  const heading = body.lastIndexOf('\n## ', at);
  const headingEnd = heading < 0 ? -1 : body.indexOf('\n', heading + 1);
  return `${heading < 0 ? '' : body.slice(heading, headingEnd)}\n${body.slice(from, to < 0 ? undefined : to)}`;
}

const known = new WeakMap<readonly ThemeEntry[], WeakMap<Metric, string | null>>();

/**
 * Slug of the theme that a figure itself speaks of: its own words and its sentence, else the paragraph around it. An article
 * about parks may tell a rate of growth, which is no figure of parks. Takes Simplified text; worked out once for all editions.
 */
export function figureTheme(metric: Metric, article: Article, themes: readonly ThemeEntry[]): string | null {
  const found = known.get(themes) ?? new WeakMap<Metric, string | null>();
  known.set(themes, found);
  let slug = found.get(metric);
  if (slug === undefined) {
    const reader = readerOf(themes);
    slug =
      themeOf(`${metric.indicator} ${metric.entity ?? ''}`, reader) ??
      themeOf(metric.evidence, reader) ??
      themeOf(blockAround(article.body, metric.evidence), reader);
    found.set(metric, slug);
  }
  return slug;
}
