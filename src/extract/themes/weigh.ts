import type { Theme } from '../../vocabulary/themes.ts';
import { anyOf, memo, sentencesOf } from '../patterns.ts';
import type { Structure } from '../structure/index.ts';

/** What speaks for one theme. */
export interface Weight {
  slug: string;
  /** Occurrences of strong cues in the body, and how many different ones. */
  strong: number;
  kinds: number;
  weak: number;
  /** Cues in title and headings. */
  title: number;
  headings: number;
  /** Sentences with a strong cue, and paragraphs in which strong cues gather. */
  sentences: number;
  paragraphs: number;
  /** Paragraphs that have two strong cues or a strong and two weak ones. */
  dense: number;
  /** Occurrences in the lead. */
  lead: number;
  evidence: string[];
}

const patternOf = memo((theme: Theme) => ({
  all: new RegExp(anyOf([...theme.strong, ...theme.weak]), 'gu'),
  strong: new Set(theme.strong),
}));

const LONGEST_EVIDENCE = 80;

export function weighThemes(structure: Structure, themes: readonly Theme[]): Weight[] {
  return themes.map((theme) => weigh(structure, theme));
}

function weigh(structure: Structure, theme: Theme): Weight {
  const { all, strong } = patternOf(theme);
  const cues = (text: string): string[] => text.match(all) ?? [];
  const weight: Weight = {
    slug: theme.slug,
    strong: 0,
    kinds: 0,
    weak: 0,
    title: cues(structure.title?.text ?? '').reduce((sum, cue) => sum + (strong.has(cue) ? 1 : 0.5), 0),
    headings: 0,
    sentences: 0,
    paragraphs: 0,
    dense: 0,
    lead: 0,
    evidence: [],
  };
  const kinds = new Set<string>();
  const found: { text: string; cues: number }[] = [];
  let paragraphs = 0;
  for (const block of structure.blocks) {
    if (block.kind === 'caption') continue;
    const here = cues(block.text);
    if (block.kind === 'heading') {
      weight.headings += here.reduce((sum, cue) => sum + (strong.has(cue) ? 1 : 0.5), 0);
      if (here.length > 0) found.push({ text: block.text, cues: here.length + 2 });
      continue;
    }
    const first = paragraphs++ < 2;
    const strongHere = here.filter((cue) => strong.has(cue));
    for (const cue of strongHere) kinds.add(cue);
    weight.strong += strongHere.length;
    weight.weak += here.length - strongHere.length;
    if (first) weight.lead += strongHere.length;
    if (strongHere.length > 0) weight.paragraphs++;
    if (strongHere.length >= 2 || (strongHere.length === 1 && here.length >= 3)) weight.dense++;
    if (here.length === 0) continue;
    for (const { text } of sentencesOf(block.text)) {
      const inside = cues(text);
      if (inside.some((cue) => strong.has(cue))) weight.sentences++;
      if (inside.length > 0) found.push({ text, cues: inside.length });
    }
  }
  weight.kinds = kinds.size;
  weight.evidence = found
    .sort((a, b) => b.cues - a.cues)
    .slice(0, 3)
    .map(({ text }) => (text.length > LONGEST_EVIDENCE ? `${text.slice(0, LONGEST_EVIDENCE)}…` : text));
  return weight;
}
