import type { Metric, Project } from '../../article/schema.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import type { Block } from '../types.ts';
import { sentencesOf, type Sentence } from '../patterns.ts';
import { Ceremony } from './ceremony.ts';
import { joinProjects } from './join.ts';
import { namesIn, type ProjectMention } from './names.ts';
import { investmentOf } from './investment.ts';
import { placeOf } from './place.ts';
import { listedAmounts } from './listed.ts';
import { rowsIn } from './rows.ts';
import { stageBehind, statusOf, type Around } from './status.ts';

/** How many projects one article gives at most: a bound for tables and hostile text. */
const MOST = 300;
/** Characters of one sentence that are read: no sentence is longer, but a hostile line may be endless. */
const LONGEST = 3000;
/** Characters of the sentence behind a project that may go on with it. */
const FOLLOWING = 120;

/**
 * Projects and the companies behind them that an article names, each with investment, status, place and the phrase that says
 * so. One named twice is one record, with what either mention tells.
 */
export function readProjects(
  blocks: readonly Block[],
  metrics: readonly Metric[],
  vocabulary: Pick<Vocabulary, 'cues' | 'words' | 'gazetteer' | 'places'>,
): Project[] {
  const { cues, words } = vocabulary;
  const found: Project[] = rowsIn(blocks, vocabulary).slice(0, MOST);
  const ceremony = new Ceremony();
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'note') continue;
    const sentences = headed(sentencesOf(block.text));
    for (const [at, whole] of sentences.entries()) {
      const sentence = { ...whole, text: whole.text.slice(0, LONGEST) };
      const round = ceremony.next(sentence.text);
      const next = sentences[at + 1]?.text.slice(0, FOLLOWING) ?? '';
      const mentions = namesIn(sentence.text, cues, words);
      for (const [index, mention] of mentions.entries()) {
        if (found.length >= MOST) break;
        const around = aroundOf(index, mentions, sentence.text);
        const place = placeOf(sentence.text, mention, vocabulary);
        const start = block.start + sentence.start + mention.start;
        found.push({
          name: mention.name,
          company: mention.company,
          investment: investmentOf(mention, metrics),
          status:
            statusOf(sentence.text, mention, around, cues) ??
            (index === mentions.length - 1 ? stageBehind(next, cues) : null) ??
            round,
          place: place?.text ?? null,
          ...(place?.code ? { placeCode: place.code } : {}),
          evidence: mention.evidence,
          span: [start, start + mention.evidence.length],
        });
      }
    }
  }
  return joinProjects([...found, ...listedAmounts(metrics)].slice(0, MOST), cues);
}

function aroundOf(index: number, mentions: readonly ProjectMention[], sentence: string): Around {
  const { start = 0, end = 0 } = mentions[index] ?? {};
  const from = mentions.slice(0, index).findLast((other) => other.end <= start)?.end ?? 0;
  let behind = end;
  for (const next of mentions.slice(index + 1)) {
    if (next.start < behind) continue;
    if (!/^(?:、|和|及|与|以及)(?:总?投资[\d.]+[万亿]+元的)?$/u.test(sentence.slice(behind, next.start)))
      return { from, behind, to: next.start };
    behind = next.end;
  }
  return { from, behind, to: sentence.length };
}

const HEAD = /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[）)])?[^，。；]{4,30}(?:项目|工程|产业园)。$/u;

/** A sentence that is nothing but a project's name heads the one behind it: 1.甲项目。总投资5亿元。 Lengths stay as they are. */
function headed(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    const next = sentences[index + 1];
    if (!sentence) continue;
    if (next && HEAD.test(sentence.text) && next.start === sentence.start + sentence.text.length) {
      joined.push({ text: `${sentence.text.slice(0, -1)}，${next.text}`, start: sentence.start });
      index++;
    } else joined.push(sentence);
  }
  return joined;
}
