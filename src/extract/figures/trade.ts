import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { contains } from './word-set.ts';

/** [对东盟]进出口, [民营企业对“一带一路”国家]出口: with whom is traded, or whose part of it. */
const PARTNER =
  /^([^，。；、]{0,12}?(?:对|向|从|自|与|同)(?![外其])[“”\u4e00-\u9fa5]{2,16}?)(?:双边)?(?:进出口|出口|进口|贸易)/;
/** Trade with nobody told. */
const BARE = /^(?:双边)?(?:进出口|出口|进口|贸易)(?:贸易)?(?:总?[额值])?$/;
/** 对欧盟[增长21.4%]: what grows is not told again. */
const GROWS =
  /^[，；、和及\s]*((?:对|向|与|从|自)(?![外其])[“”\u4e00-\u9fa5]{2,12}?)(?:同比|分别|大幅|小幅|也|则|均)*(?:增长|增加|增|下降|减少|降)/;
/** 欧盟[为第二大贸易伙伴]: with whom the trade is that is told next. */
const NAMED =
  /^(?:其中，?)?([“”\u4e00-\u9fa5]{2,12}?)(?:超过|超越|取代|继续|依然|仍然?|一直|已|为|是|保持|稳居|成为|跃升|跃居|升至|居|位居|位列|列)[^，。；]*?(?:(贸易伙伴|贸易对象|出口市场|进口来源|进口市场|出口目的)|第[一二三四五六七八九十]+(?:位|名)?)/;
const ABOUT_PARTNERS = /贸易伙伴|贸易对象|出口市场|外贸市场|进出口市场|国际市场|贸易往来/;
const TRADE = /进出口|出口|进口|贸易/;
const OTHER_TRADE = /外贸|进出口|出口|进口/;
/** How far back in the text what the trade is with is looked for. */
const REACH = 160;

/**
 * Gives trade with one partner its partner, which stands in other words of the sentence: 对东盟进出口90亿元，增长8%；对欧盟[进出口]增长5%;
 * 美国居第三位，[对美国]进出口总值40亿元; 向沿线国家出口30亿元，[对沿线国家]进口10亿元. Without it they would be the trade of the whole region.
 */
export function nameTrade(draft: Draft, text: string, earlier: readonly Draft[], lexicon: Lexicon): void {
  if (draft.kind === 'rank' || draft.kind === 'share') return;
  const source = sameTrade(draft, text, earlier);
  const grown = draft.kind === 'growth' ? GROWS.exec(draft.before)?.[1] : undefined;
  if (grown !== undefined && source && !TRADE.test(draft.subject)) {
    const measure =
      /(?:进出口|出口|进口|双边贸易|贸易)/.exec(source.subject.slice(partnerOf(source).length))?.[0] ?? '';
    rename(draft, draft.subject, `${grown}${measure}`);
    return;
  }
  if (!BARE.test(draft.subject) || draft.comparison?.type === 'yoy') return;
  const partner = namedBefore(draft, text, lexicon) || (source ? partnerOf(source).replace(/^[向从自]/, '对') : '');
  if (partner !== '') rename(draft, draft.subject, `${partner}${draft.subject}`);
}

function rename(draft: Draft, old: string, subject: string): void {
  draft.indicator = draft.indicator.startsWith(old) ? subject + draft.indicator.slice(old.length) : draft.indicator;
  draft.subject = subject;
}

const partnerOf = ({ subject }: Draft): string => PARTNER.exec(subject)?.[1] ?? '';

/** The trade with a partner that the figure goes on from: the last of its sentence, or what 其中 takes apart. */
function sameTrade(draft: Draft, text: string, earlier: readonly Draft[]): Draft | null {
  const { clause } = draft;
  const taken = /^(?:[，；\s]|其中)*其中/.test(text.slice(clause.sentenceStart, clause.sentenceStart + 4));
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - 6); i--) {
    const other = earlier[i];
    if (!other || draft.quantity.start - other.quantity.end > REACH) return null;
    const within = other.clause.sentence === clause.sentence;
    if (!within && !(taken && other.clause.sentence >= clause.sentence - 2)) return null;
    if (!TRADE.test(other.subject) || other.kind === 'share') continue;
    if (partnerOf(other) === '') return null;
    // the trade of all was spoken of in between
    const between = text.slice(other.quantity.end, clause.sentenceStart);
    return !within && OTHER_TRADE.test(between.slice(between.indexOf('。') + 1)) ? null : other;
  }
  return null;
}

/** The partner that the clause before, or the sentence, opens with: 东盟是第一大贸易伙伴，双边贸易值…. */
function namedBefore({ clause }: Draft, text: string, lexicon: Lexicon): string {
  const previous = clause.previous;
  if (previous?.sentence !== clause.sentence) return '';
  const match = NAMED.exec(previous.text);
  const [, name = '', told] = match ?? [];
  if (name === '' || contains(name, lexicon.regions) || TRADE.test(name)) return '';
  const about = told ?? ABOUT_PARTNERS.exec(text.slice(Math.max(0, clause.sentenceStart - REACH), clause.start))?.[0];
  return about === undefined ? '' : `对${name.replace(/^[对与]/, '')}`;
}
