import type { Lexicon } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { trimEnd, trimStart } from './word-set.ts';

const STOP = /[、，。；：！？,;:!?\s（(）)—…~]/;
/** Longest counted noun that is read behind a number. */
const LONGEST_HEAD = 26;
/** Words that join two things and never open a compound noun. */
const JOINING = /^(?:和|与|及|以及|并|同|在|为|对|由|从|到|将|已|已经|均|都|正|向|使|让|把|是|有|占|达|达到|等)$/;

/** The noun behind a number: 12家 [整车企业]. */
export interface Head {
  /** Without 的 in front. */
  text: string;
  start: number;
  end: number;
  /** 的 stands between number and noun: 167亿元的25个安置区. */
  de: boolean;
  /** What is said of it up to the end of its clause: 签约落地. */
  predicate: string;
  /** The predicate in full, which tells the status. */
  said: string;
}

/** Where the noun of a number is looked for. */
interface Stretch {
  from: number;
  limit: number;
  /** The number measures (亿元) and does not count. */
  measured: boolean;
  /** A time expression behind the number, at which the noun ends: 生产线|7月底前装完. */
  time: { start: number; end: number } | undefined;
}

/** Reads the noun behind a number, and the predicate behind it. */
export function readHead(text: string, stretch: Stretch, lexicon: Lexicon, tokens: Tokens): Head {
  const { limit, measured, time } = stretch;
  let at = stretch.from;
  // 投资18亿元建设的储能项目: the money of what was built
  const built = measured ? BUILT.exec(text.slice(at, at + 5)) : null;
  if (built) at += built[0].length - 1;
  const de = text.charAt(at) === '的';
  if (de) at++;
  const start = at;
  const stop = Math.min(limit, start + LONGEST_HEAD, time?.start ?? limit);
  // 135个行政村实现了合作社的全覆盖: 了 tells a whole sentence, no relative clause
  const relative =
    start < stop &&
    /^[^、，。；：]{2,18}的[^、，。；：]/.test(text.slice(start, stop)) &&
    !FINITE.test(text.slice(start, stop));
  let passed = !relative;
  let noun = false;
  // 投资3亿元建设电站: what is done with the money is no noun of it
  const verb = measured && !de ? lexicon.verbs.at(text, start) : null;
  const stops = verb !== null && !lexicon.headNouns.at(text, start + verb.word.length);
  if (de && measured && joinsThings(text.slice(start, stop), lexicon)) at = stop;
  while (at < stop && !stops) {
    const char = text.charAt(at);
    if (char === '“' || char === '《') {
      const end = text.slice(at, stop).search(/[”》]/);
      if (end < 0) break;
      at += end + 1;
      noun = true;
      continue;
    }
    const compound = lexicon.compounds.at(text, at);
    if (compound) {
      at += compound.word.length;
      noun = true;
      continue;
    }
    if (/^(?:（含）|\(含\))/.test(text.slice(at, at + 3))) {
      at += 3;
      continue;
    }
    if (STOP.test(char)) break;
    // 太和, 泰和: a name, for nothing of one character is joined to another thing
    if (/[和与及]/.test(char) && at === start + 1 && stop - at > 3) {
      at++;
      continue;
    }
    if (char === '的') passed = true;
    const tag = tokens.tagAt(at);
    // 22个产业项目|中物流园等14个: what stands in it is another thing
    if (char === '中' && noun && tokens.endOf(at) === at + 1 && lexicon.headNouns.endingAt(text, at)) break;
    if (
      noun &&
      lexicon.transitives.at(text, at) &&
      tag !== null &&
      at > start &&
      /^[换装穿带用住搬领拿收分参获]/.test(char)
    )
      break;
    if (passed && noun && at > start && tag !== null && opensPredicate(text, at, stop, tag, tokens, lexicon)) break;
    const hit = lexicon.predicates.at(text, at);
    const whole = hit !== null && (hit.word.length > 1 || tag === null || tokens.endOf(at) === at + 1);
    if (hit && whole && passed && !opensNoun(text, at, hit.word, at > start, lexicon)) break;
    if (tag !== null && NOUN.test(tag) && !(hit && whole)) noun = true;
    if (hit && whole && passed) at += hit.word.length;
    else at++;
  }
  const end = Math.min(at, stop);
  const timed = time !== undefined && time.end < limit && time.start >= end;
  const rest = timed ? text.slice(end, time.start) + text.slice(time.end, limit) : text.slice(end, limit);
  const predicate = predicateOf(rest, lexicon);
  return { text: text.slice(start, end), start, end, de, predicate, said: predicate };
}

/** 总投资8亿元的[产业发展及科技创新项目]6个: two sorts of one thing, up to the number behind it. */
function joinsThings(words: string, lexicon: Lexicon): boolean {
  if (!/^[\u4e00-\u9fa5]{2,12}及[\u4e00-\u9fa5]{2,12}$/.test(words)) return false;
  for (let at = 0; at < words.length; at++) if (lexicon.transitives.at(words, at)) return false;
  return lexicon.headNouns.endingAt(words, words.length) !== null;
}

const FINITE = /^[^、，。；：的]{3,12}了(?![解结])/;
const BUILT = /^(?:建设|兴建|修建|打造|建成|新建|兴办|开发)的/;
const NOUN = /^(?:n|vn|j|an|l|s|eng|x$|q|b|zg|g)/;
const VERB = /^(?:v|vn|vd)$/;
/** Single characters that the segmenter calls a verb are often half a name. */
const SHORT_VERB = /[要带搭做求换建办用去来获让给无未需领送跑找帮吃住喝走抓干进出变占属含能会想]/;

/** Behind the counted noun: an adverb, a preposition, a time, or a verb that does not go on to another noun. */
function opensPredicate(
  text: string,
  at: number,
  stop: number,
  tag: string,
  tokens: Tokens,
  lexicon: Lexicon,
): boolean {
  const end = tokens.endOf(at);
  const transitive = lexicon.transitives.at(text, at);
  if (transitive && transitive.word.length >= end - at && !lexicon.headNouns.get(text.slice(at, end))) return true;
  if (/^(?:d|t|i)$/.test(tag)) return end - at > 1 || /[共均都已仍正将需要可再]/.test(text.charAt(at));
  if (tag === 'p' || tag === 'r') return end - at > 1 || /[同以按被给其它各]/.test(text.charAt(at));
  if (/^(?:a|ad|z|b)$/.test(tag)) {
    const verb = tokens.tagAt(end);
    return verb === 'v' && end < stop && opensPredicate(text, end, stop, verb, tokens, lexicon);
  }
  if (tag === 'vn') {
    const acts = lexicon.verbs.get(text.slice(at, end)) !== undefined && lexicon.headNouns.endingAt(text, at) !== null;
    return (
      acts &&
      end < stop &&
      /^(?:n|nz|b)$/.test(tokens.tagAt(end) ?? '') &&
      !lexicon.headNouns.at(text, end) &&
      tokens.endOf(end) < stop
    );
  }
  if (tag !== 'v') return false;
  let next = end;
  while (next < stop && VERB.test(tokens.tagAt(next) ?? '')) next = tokens.endOf(next);
  const word = text.slice(at, end);
  if (/[了过着]/.test(text.charAt(end))) return true;
  if (word.length === 1 && !SHORT_VERB.test(word)) return false;
  const known = [lexicon.verbs, lexicon.predicates].some((set) => set.get(word) !== undefined);
  if (next >= stop) return word.length === 1 || (next === end && known);
  if (/[了过着]/.test(text.charAt(next))) return true;
  if (lexicon.headNouns.at(text, next)) return false;
  const length = tokens.endOf(next) - next;
  return !(length === 1 && /^(?:n|q|ng|k|zg|g)/.test(tokens.tagAt(next) ?? ''));
}

/** 投产 in 投产项目 belongs to the noun; 与 and 在 never do. */
function opensNoun(text: string, at: number, word: string, inside: boolean, lexicon: Lexicon): boolean {
  if (JOINING.test(word) || (inside && lexicon.transitives.get(word) !== undefined)) return false;
  const behind = lexicon.headNouns.at(text, at + word.length);
  if (!behind) return false;
  return !inside || behind.word.length > 1;
}

function predicateOf(text: string, lexicon: Lexicon): string {
  const rest = text.slice(0, 24).split(STOP)[0] ?? '';
  return trimStart(rest.replaceAll('了', ''), lexicon.openers);
}

/** 人均 and 户均 are no 均. */
function trimLinkers(text: string, lexicon: Lexicon): string {
  const bare = trimEnd(text, lexicon.linkers);
  return /^均/.test(text.slice(bare.length)) && /[人户亩日年月]$/.test(bare) ? `${bare}均` : bare;
}

/** What numbers the items of a list: 1., （二）, 三、, ①. */
const LIST_MARK =
  /^\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[0-9]{1,2}[.．、](?![0-9])|[①-⑳])/;

/** 对东盟进出口, 向沿线国家出口: with whom is traded belongs to the trade. */
const WITH =
  /^(?:对|向|从|自|与|同)(?![外其全我]|主要|进|出)[“”\u4e00-\u9fa5]{2,16}?(?:进出口|出口(?!口岸)|进口|贸易(?!增|发))(?!.{0,8}(?:贡献|拉动))/;

/** Takes connectives, regions and adverbs off the front of a subject, linking words off its end. */
export function bareSubject(text: string, lexicon: Lexicon, place: readonly string[]): string {
  let subject = trimLinkers(text.trim(), lexicon);
  for (let before = ''; before !== subject;) {
    before = subject;
    subject = subject
      .replace(LIST_MARK, '')
      .replace(/^(?:[、，,：:；;\s”]|[这该](?:所|座|家|条(?=[路线]))(?!有))+/, '')
      .replace(/^“(?!.*”)/, '');
    const name = place.find(
      (own) =>
        subject.startsWith(own) &&
        !/^(?:[区县](?![域级内外间市])|至|到|[—－-]|大学|医院|机场|港|学院|站|经济技术)/.test(
          subject.slice(own.length),
        ),
    );
    if (name !== undefined) subject = subject.slice(name.length);
    subject = trimStart(subject, lexicon.regions);
    if (subject.startsWith('要') && lexicon.verbs.at(subject, 1)) subject = subject.slice(1);
    if (WITH.test(subject)) break;
    const opener = lexicon.keptOpenings.at(subject, 0) ? null : lexicon.openers.at(subject, 0);
    if (opener && opener.word === subject && (opener.word.length < 2 || /^[此这该本]/.test(subject))) return '';
    if (opener && opener.word.length < subject.length && !startsWord(subject, opener.word, lexicon)) {
      subject = subject.slice(opener.word.length);
    }
  }
  return trimLinkers(subject, lexicon).replace(/[、，\s]+$/, '');
}

/** Openers that the segmenter likes to join with what follows. */
const OPENED = /^(?:对外开放|可望|也要|还有|并在|又有)/;

/** 实现 opens 实现脱贫, but 完成投资 is one phrase: an opener inside a longer verb or noun is left. */
function startsWord(subject: string, opener: string, lexicon: Lexicon): boolean {
  // 到场 is no 到, 有机 no 有
  if (opener.length === 1) {
    const first = lexicon.tag(subject.slice(0, 5))[0]?.word ?? '';
    if (first.length > 1 && lexicon.openers.get(first) === undefined && lexicon.keptOpenings.at(subject, 0) === null)
      return !OPENED.test(subject);
  }
  const verb = lexicon.verbs.at(subject, 0) ?? lexicon.attributes.at(subject, 0);
  if (verb !== null && verb.word.length > opener.length) return true;
  return (
    lexicon.indicators.at(subject, 0) !== null && !(opener.length > 1 && lexicon.indicators.at(subject, opener.length))
  );
}

/** Where the last verb before a number begins: 对…进行改造，|新建. -1 where there is none. */
export const lastVerb = (text: string, lexicon: Lexicon): number => lastVerbs(text, lexicon, false);

/** The same for verbs in a row, which are taken as one: |签约落地, |集中签约、动工、竣工. */
export const lastVerbPhrase = (text: string, lexicon: Lexicon): number => lastVerbs(text, lexicon, true);

function lastVerbs(text: string, lexicon: Lexicon, joined: boolean): number {
  let found = -1;
  let end = -1;
  for (let at = 0; at < text.length;) {
    const hit = lexicon.verbs.at(text, at);
    if (!hit) {
      at++;
      continue;
    }
    const goesOn = at === end || (at === end + 1 && /[、和及]/.test(text.charAt(end)));
    if (!joined || !goesOn || hit.word.length < 2) found = at;
    at += hit.word.length;
    end = at;
  }
  return found;
}
