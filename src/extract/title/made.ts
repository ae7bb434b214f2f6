import type { Metric } from '../../article/schema.ts';
import type { Reading, ThemeReading } from '../types.ts';
import { evidenceIn } from '../evidence.ts';
import { sentencesOf } from '../patterns.ts';
import type { Structure } from '../structure/index.ts';

/** Longest made title in characters. */
const LONGEST = 30;

interface Facts {
  place: string | null;
  metrics: readonly Metric[];
  themes: readonly ThemeReading[];
}

/** A title of the article's own words: place and the clause that tells most, else place and headings. */
export function makeTitle(structure: Structure, facts: Facts): Reading<string> {
  const { place } = facts;
  const clause = tellingClause(structure, facts);
  if (clause !== null) {
    const value = withPlace(clause, place);
    return { value, evidence: evidenceIn(structure.body, clause), reason: '原文无标题，据文中数据拟' };
  }
  const headings = structure.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => block.text.split('\n')[0] ?? '');
  const joined = fit(headings, place);
  if (joined !== null) return { value: joined, evidence: null, reason: '原文无标题，据小标题拟' };
  const [first] = sentencesOf(structure.body);
  const text = clip((first?.text ?? '').split(/[，。；]/u)[0] ?? '', LONGEST);
  return { value: text === '' ? '无题' : text, evidence: null, reason: '原文无标题，取首句' };
}

const length = (text: string): number => Array.from(text).length;
const clip = (text: string, most: number): string => Array.from(text).slice(0, most).join('');

function withPlace(clause: string, place: string | null): string {
  if (place === null || clause.includes(place.replace(/[市县区]$/u, ''))) return clause;
  // 全县教育支出…: the place itself is the subject; what is said of all a county is not said of a zone in it.
  const isWhole = WHOLE.test(clause) && (!/[区园]$/u.test(place) || clause.startsWith('全区'));
  return isWhole ? clause.replace(WHOLE, place) : `${place}：${clause}`;
}

/** Sentences that a title is made of: what stands further behind does not say what an article is about. */
const FIRST = 100;

/** The clause of the first half with the greatest figures that fits; names of one speaker or a bare list are passed over. */
function tellingClause(structure: Structure, { place, metrics, themes }: Facts): string | null {
  const main = themes.filter(({ primary }) => primary).map(({ evidence }) => evidence);
  const limit = LONGEST - (place === null ? 0 : length(place) + 1);
  let best: { clause: string; score: number } | null = null;
  const sentences = sentencesOf(structure.body).slice(0, FIRST);
  for (const [index, sentence] of sentences.entries()) {
    if (/^[“"]/u.test(sentence.text)) continue;
    const rank = main.findIndex((texts) => texts.some((text) => sentence.text.startsWith(text.replace(/…$/u, ''))));
    const early = (LATE * index) / sentences.length;
    for (const clause of clausesOf(sentence.text)) {
      if (length(clause) < 9 || length(clause) > limit || UNFIT.test(clause)) continue;
      const inside = metrics.filter((metric) => metric.value !== null && hasNumber(clause, metric.value));
      if (inside.length === 0) continue;
      const worth = inside.reduce((most, metric) => Math.max(most, worthOf(metric)), 0) + (inside.length > 1 ? 1 : 0);
      const score = worth - early + placeBonus(clause, place) + (rank < 0 ? 0 : THEME / (rank + 1));
      if (!best || score > best.score) best = { clause, score };
    }
  }
  return best?.clause ?? null;
}

/** What the last sentence loses against the first, and what one that speaks of the main theme gains. */
const LATE = 2;
const THEME = 1.5;
const WHOLE = /^全[市县区州旗盟省]/u;

/** A clause that hangs on another, or is broken by a quotation. */
const UNFIT =
  /^(?:的|等|和|与|及|并|将|把|由|从|在|总投资|投资|实现|完成|增长|同比|达|占|共|较|比|其中|新增|作为|超过|预计|规模|总数|年?产值|从业|出口|进口|装机|面积|产量|产鲜|数量|人数|收入|价值|资金|协议|签约资金|品牌|增速|增幅|用于|其|累计|分别|平均|每|近|约)|该|传来消息|获悉|了解到|表示|介绍|透露|[的和与及等、]$|□|“[^”]*$|^[^“]*”/u;

/** The clauses of a sentence without words of time before them; and each with the next one, for those that need it. */
function clausesOf(sentence: string): string[] {
  const clauses = sentence
    .split(/[，。；：！？]/u)
    .map((raw) => raw.replace(/^(?:目前|据统计|据介绍|同时|其中|截至目前|今年以来|此外|日前|近日)/u, '').trim());
  return clauses.flatMap((clause, index) => {
    const next = clauses[index + 1];
    return next ? [clause, `${clause}，${next}`] : [clause];
  });
}

const placeBonus = (clause: string, place: string | null): number =>
  WHOLE.test(clause) ? 1.5 : place === null || !clause.includes(place) ? 0 : clause.startsWith(place) ? 3 : 1;

/** True where the number stands in the clause as a whole: 2 does not stand in 2204. */
function hasNumber(clause: string, value: number): boolean {
  const at = clause.indexOf(String(value));
  return at >= 0 && !/[\d.]/u.test(clause.charAt(at - 1)) && !/[\d.]/u.test(clause.charAt(at + String(value).length));
}

function worthOf(metric: Metric): number {
  const money = metric.canonicalUnit === '元' || metric.canonicalUnit === '美元';
  const size = Math.log10(Math.max(1, metric.canonicalValue ?? 1));
  const ahead = metric.status === 'target' || metric.status === 'planned' || metric.status === 'expected';
  return (
    (money ? size / 2 : 2) +
    (metric.kind === 'growth' || metric.kind === 'share' ? -1 : 0) +
    (metric.canonicalIndicator === null ? 0 : 1) -
    (ahead ? 1.5 : 0)
  );
}

function fit(headings: readonly string[], place: string | null): string | null {
  const taken: string[] = [];
  const head = place === null ? '' : `${place}：`;
  for (const heading of headings) {
    if (heading === '' || length([...taken, heading].join(' ')) + length(head) > LONGEST) break;
    taken.push(heading);
  }
  return taken.length === 0 ? null : `${head}${taken.join(' ')}`;
}
