import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { bareSubject, lastVerb, lastVerbPhrase } from './phrases.ts';
import { lastBefore, type TimeExpression } from './times.ts';

/** Longest subject that is kept whole; a longer one is cut at its last verb. */
const LONG = 20;

/** What the reading of a block needs to know of the article. */
export interface Surroundings {
  lexicon: Lexicon;
  /** Names of the article's place, which are left off indicators: 莱阳市, 莱阳. */
  placeNames: readonly string[];
  times: readonly TimeExpression[];
  /** The first two digits of the article's place, null where none is known. */
  province: string | null;
  /** What the heading or the lead of a list says is counted: 开工项目. Empty where nothing does. */
  announced: string;
}

/** What stands before a number behind the last time expression: 科大讯飞未来港今年|新入驻企业. */
export function behindTime(draft: Draft, before: string, times: readonly TimeExpression[]): string {
  let from = 0;
  for (let i = lastBefore(times, draft.beforeStart + before.length); i >= 0; i--) {
    const time = times[i];
    if (!time || time.start < draft.beforeStart) break;
    const end = time.end - draft.beforeStart;
    if (time.kind !== 'base' && end <= before.length) {
      from = end;
      break;
    }
  }
  return from === 0
    ? before
    : before
        .slice(from)
        .replace(
          /^(?:度(?!假|汛|夏|冬|过)|上午|下午|晚上|当天|以来|以后|起(?![降飞步重运])|底|末|期间|时|份|开始|前(?=要|将|让|使|须|需|力争|确保|完成|实现|建成))+/,
          '',
        );
}

/** The subject of a number that names its thing in front: 提供岗位 10390个, 城镇居民人均可支配收入 3.2万元. */
export function subjectBefore(draft: Draft, before: string, around: Surroundings): string {
  const { lexicon, placeNames } = around;
  const words = behindTime(draft, before, around.times);
  const bare = bareSubject(dropQuote(dropBrackets(words)), lexicon, placeNames);
  const own = shorten(withoutList(bare, words, lexicon), lexicon, placeNames);
  if (words.length === before.length || (own.length > 3 && lexicon.verbs.get(own) === undefined)) return own;
  // 中欧班列全年已发运528列: what stands before the time is the subject of the verb behind it
  const front = bareSubject(frontOf(draft, before, around.times), lexicon, placeNames);
  return front.length >= 2 && front.length <= LONG ? `${front}${own}` : own;
}

/** A quotation that does not end before the number says nothing of its subject. */
const dropQuote = (text: string): string => {
  const open = text.lastIndexOf('“');
  return open > 1 && !text.slice(open).includes('”') ? text.slice(0, open) : text;
};

/** 投产A、B等项目 → 投产项目. */
function withoutList(subject: string, words: string, lexicon: Lexicon): string {
  const match = /^(.*[^高平中初均])等(?![级于候待次])(.{2,})$/.exec(subject);
  if (!match) return subject;
  const verb = lexicon.verbs.at(subject, 0);
  // 向…等国家销鲜薯: where it goes is no part of what goes
  const rest = match[2] ?? '';
  const gone = /[向往到对与]/.test(words) ? rest.replace(DESTINATION, '') : rest;
  return `${verb?.word ?? ''}${gone}`;
}

const DESTINATION = /^(?:国家(?:和地区|及地区)?|地区|省份|省市|城市|市场|口岸)(?=[\u4e00-\u9fa5]{2})/;

/** What stands before the first time expression in the words before a number. */
function frontOf(draft: Draft, before: string, times: readonly TimeExpression[]): string {
  for (let i = lastBefore(times, draft.beforeStart) + 1; i < times.length; i++) {
    const time = times[i];
    if (!time || time.start >= draft.beforeStart + before.length) break;
    if (time.kind !== 'base') return before.slice(0, Math.max(0, time.start - draft.beforeStart));
  }
  return '';
}

const dropBrackets = (text: string): string => text.replace(/[（(][^）)]{0,30}[）)]/g, '');

/** Nouns and what joins them: 信息传输、软件和信息技术服务业企业营业收入. */
const isNominal = (words: string, lexicon: Lexicon): boolean =>
  !/[的，]/.test(words) &&
  lexicon.verbs.at(words, 0) === null &&
  lexicon.tag(words).every(({ word, tag }) => /^(?:n|vn|v$|j|l|b|s|an|eng)/.test(tag) || /^[、和与及]$/.test(word));

function shorten(subject: string, lexicon: Lexicon, placeNames: readonly string[]): string {
  if (subject.length <= LONG || (subject.length <= LONG + 10 && isNominal(subject, lexicon))) return subject;
  const tail = subject.slice(-40);
  const verb = lastVerb(tail, lexicon);
  if (verb > 0 && tail.length - verb >= 4 && tail.length - verb <= LONG + 6) return tail.slice(verb);
  const comma = tail.lastIndexOf('、');
  const from = Math.max(comma, tail.lastIndexOf('的'));
  const cut = from >= 0 && tail.length - from > 4 ? tail.slice(from + 1) : wholeWords(tail, lexicon);
  return bareSubject(cut, lexicon, placeNames);
}

/** [引进]A、B等12家企业, 产品[销往]韩国等28个国家: the verb that opens a list. */
export function verbOfList(words: string, { lexicon, placeNames }: Surroundings): string {
  const opening = bareSubject(words.split('、')[0] ?? '', lexicon, placeNames).replace(
    /^(?:产品|货物|项目|争取|力争|确保|推动|促进)+/,
    '',
  );
  const verb = lexicon.verbs.at(opening, 0)?.word ?? '';
  const further = verb === '' ? null : lexicon.verbs.at(opening, verb.length);
  // 竣工|投运
  return verb + (further && further.word.length > 1 ? further.word : '');
}

/** The last words that make up no more than {@link LONG} characters: a name is not cut inside. */
function wholeWords(text: string, lexicon: Lexicon): string {
  let rest = text;
  for (const { word } of lexicon.tag(text)) {
    if (rest.length <= LONG + 2) break;
    rest = rest.slice(word.length);
  }
  return rest;
}

/** The verb that a counted noun is the object of: 组建 10个 发展联盟. Empty where a list or nothing stands in front. */
export function verbBefore(draft: Draft, around: Surroundings): string {
  const { lexicon, placeNames } = around;
  const words = behindTime(draft, draft.before, around.times);
  if (/等$/.test(words)) return verbOfList(words, around);
  const bare = bareSubject(dropBrackets(words), lexicon, placeNames);
  if (bare.length === 0) return '';
  const verb = lastVerbPhrase(bare.slice(-24), lexicon);
  const tail = bare.slice(-24);
  if (verb < 0) return '';
  const phrase = tail.slice(verb).replace(/[的了]$/, '');
  return phrase.length <= 14 ? phrase : '';
}
