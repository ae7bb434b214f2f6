import type { Cues } from '../../vocabulary/cues.ts';
import type { Words } from '../../vocabulary/words.ts';
import { anyOf, memo } from '../patterns.ts';
import { distinctName } from './distinct.ts';

export interface ProjectMention {
  name: string;
  company: string | null;
  /** Phrase of the sentence, from the list's head to the word that makes it one. */
  evidence: string;
  /** Offsets of the evidence in the sentence. */
  start: number;
  end: number;
}

interface Patterns {
  single: RegExp;
  list: RegExp;
  company: RegExp;
  isCompany: RegExp;
}

const PART = String.raw`[“”《》\p{Script=Han}\w.·—（）()-]`;
const INVESTED = /^.*?总?投资(?:约|达|超|近)?[\d.]+[万亿]+元的/u;

const patternsOf = memo((cues: Cues): Patterns => {
  const ends = anyOf(cues.projectEnds);
  const companies = anyOf(cues.companyEnds);
  const phase = '(?:（[一二三四五六七八九十]+期）|[一二三四五六七八九十]期)?';
  return {
    // The longest run up to a mark of punctuation that ends as projects do; its head is cut afterwards.
    single: new RegExp(
      String.raw`${PART}{2,48}?${ends}${phase}(?:(?:及|和|暨)${PART}{2,10}?${ends})?(?:项目|工程)?${phase}`,
      'gu',
    ),
    // 甲、乙、丙等28个项目
    list: new RegExp(
      String.raw`(?<names>${PART}{2,30}(?:、${PART}{2,40}){0,20})等(?<kind>总投资[\d.]+[万亿]+元的|)(?<what>(?:一大?批|[\d一二三四五六七八九十百两多余近]+\s*(?:个|家|项|处))?${PART}{0,10}?(?:项目|工程|企业|公司|园区|“区中园”|区中园))`,
      'gu',
    ),
    // 新能源, 汽车 and the like end a company's name only where the list says so; within a project's name they are its trade.
    company: new RegExp(
      String.raw`^(?<company>${PART}{2,20}?(?:有限责任公司|有限公司|公司|集团|股份|重工|银行|牧业|实业))(?=${PART}{2,})`,
      'u',
    ),
    isCompany: new RegExp(`${companies}$`, 'u'),
  };
});

/** The projects and companies that a sentence names, lists (甲、乙等28个项目) taken apart, generic words (重点项目) left out. */
export function namesIn(sentence: string, cues: Cues, words: Words): ProjectMention[] {
  const { single, list } = patternsOf(cues);
  const mentions: ProjectMention[] = [];
  const taken: [number, number][] = [];
  for (const match of sentence.matchAll(list)) {
    const { names = '', what = '' } = match.groups ?? {};
    taken.push([match.index, match.index + match[0].length]);
    const isCompany = /企业|公司/u.test(what);
    for (const raw of names.split('、')) {
      const name = distinctName(raw.replace(INVESTED, ''), true, cues, words);
      if (name === null) continue;
      const company = isCompany ? name : companyOf(name, cues);
      mentions.push({ name, company, evidence: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  // Both come in the order of the text, so lists once passed stay behind.
  let passed = 0;
  for (const match of sentence.matchAll(single)) {
    const name = distinctName(match[0].replace(INVESTED, ''), false, cues, words);
    if (name === null) continue;
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    while (taken[passed] && (taken[passed]?.[1] ?? 0) <= start) passed++;
    const near = taken[passed];
    if (near && end > near[0]) continue;
    mentions.push({ name, company: companyOf(name, cues), evidence: name, start, end });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The company that a project's name opens with, where it has a company's form. */
function companyOf(name: string, cues: Cues): string | null {
  const { company, isCompany } = patternsOf(cues);
  if (isCompany.test(name)) return name;
  return company.exec(name)?.groups?.['company'] ?? null;
}
