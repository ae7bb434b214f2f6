const DAY = String.raw`[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[）)]?`;
/** The headline of an official document, with a blank and the document behind it. */
const DOCUMENT =
  /^[^\s　，。；：！？]{6,60}?(?:公报|报告|通报|公告|通告|方案|规划|纲要|意见|通知|讲话)(?:[（(][^）)\s]{1,12}[）)])?(?=[\s　]+\S)/u;
/** Office or day between such a headline and the text. */
const UNDER = new RegExp(
  String.raw`^(?:${DAY}|\p{Script=Han}{2,20}(?:局|队|委员会|办公室|政府|厅|办))(?=[\s　]+\S)`,
  'u',
);
/** A numbered heading on one line with what stands before it, or with its text. */
const RUN_IN =
  /(?:^|(?<=[。！？；][\s　]{0,4}))(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\s　，。；：！？]{2,20}[\s　]+(?=[\p{Script=Han}\d“])/gu;
/** A heading has a sentence behind it, which ends within so many characters. */
const SENTENCE = 400;
const OPENS = /^各位代表[，：]|^同志们[，：]/u;

export interface Piece {
  text: string;
  /** Where it begins in the line. */
  start: number;
}

/**
 * The lines that a flattened page has run together: a document's headline, office and day before its first sentence
 * (`isFirst`), numbered headings before their text. Blanks must part them. A line that is one gives itself.
 */
export function piecesOf(line: string, isFirst: boolean): Piece[] {
  const cuts = new Set<number>();
  if (isFirst) for (const cut of headCuts(line)) cuts.add(cut);
  if (/[\s　]/u.test(line))
    for (const match of line.matchAll(RUN_IN)) {
      const end = match.index + match[0].length;
      if (!line.slice(end, end + SENTENCE).includes('。')) continue;
      cuts.add(match.index);
      cuts.add(end);
    }
  const edges = [0, ...[...cuts].filter((cut) => cut > 0 && cut < line.length).sort((a, b) => a - b), line.length];
  return edges.slice(0, -1).flatMap((from, index) => {
    const piece = line.slice(from, edges[index + 1]);
    const text = piece.trim();
    return text === '' ? [] : [{ text, start: from + piece.indexOf(text) }];
  });
}

/** A headline with the page's stamp behind it: 某市工业增长7% 2022-10-25 来源：市统计局. */
const STAMPED =
  /^(?<title>[^。；]{6,60}?)[\s　]+(?=(?:(?:发布)?(?:时间|日期)[：:][\s　]*)?(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:[\s　]+\d{1,2}:\d{2}(?::\d{2})?)?[\s　]+(?:来源|稿源|信息来源|作者|发布者|编辑)[\s　]*[：:])/u;

function headCuts(line: string): number[] {
  const stamped = STAMPED.exec(line.slice(0, 160));
  if (stamped && !/来源|时间|日期|作者/u.test(stamped.groups?.['title'] ?? '')) return [stamped[0].length];
  const title = DOCUMENT.exec(line.slice(0, 200))?.[0];
  if (title === undefined) return [];
  const cuts: number[] = [];
  let at = title.length;
  for (let next: string | undefined = ''; next !== undefined; at += next?.length ?? 0) {
    at += /^[\s　]*/u.exec(line.slice(at, at + 20))?.[0].length ?? 0;
    cuts.push(at);
    next = UNDER.exec(line.slice(at, at + 60))?.[0];
  }
  const text = line.slice(at);
  const year = /(?:19|20)\d{2}年/u.exec(title)?.[0];
  // Other words before a blank may well be the beginning of a sentence.
  const begins = /^(?:19|20)\d{2}年/u.test(text) || OPENS.test(text) || year !== undefined || cuts.length > 1;
  return begins && /[，。]/u.test(text) && text.length >= 20 ? cuts : [];
}
