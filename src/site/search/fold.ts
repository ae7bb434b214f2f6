/** Traditional characters and the Simplified ones they are searched as; the i-th of `from` becomes the i-th of `to`. */
export interface FoldTable {
  from: string;
  to: string;
}

/** Makes spellings that a reader takes for the same the same; the result is as long as the text. */
export type Fold = (text: string) => string;

/** Dots between the parts of a name, which every keyboard has another of. */
const DOTS = '・･•‧∙⋅';

/**
 * Case and width fold away (ＧＤＰ, gdp), and with a table also Traditional and Simplified. Every UTF-16 unit becomes one
 * unit, so that a place found in folded text is the same place in the text.
 */
export function folder(table?: FoldTable): Fold {
  const units = new Map<string, string>();
  for (let index = 0; index < (table?.from.length ?? 0); index++) {
    units.set(table?.from[index] ?? '', table?.to[index] ?? '');
  }
  const fold = (unit: string): string => {
    const known = units.get(unit);
    if (known !== undefined) return known;
    const plain = DOTS.includes(unit) ? '·' : unit.normalize('NFKC').toLowerCase();
    const single = plain.length === 1 ? plain : unit;
    const folded = units.get(single) ?? single;
    units.set(unit, folded);
    return folded;
  };
  return (text) => {
    let folded = '';
    let kept = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charAt(index);
      const into = fold(unit);
      if (into === unit) continue;
      folded += text.slice(kept, index) + into;
      kept = index + 1;
    }
    return kept === 0 ? text : folded + text.slice(kept);
  };
}

const BLANK = /[^\S\n]/;
const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const LOOSE = new RegExp(`(?<=${WIDE}|^)[^\\S\\n]+|[^\\S\\n]+(?=${WIDE}|$)`, 'gmu');

/** Text as it is indexed and shown in results: no blanks beside Chinese characters, where writers differ, one elsewhere. */
export function tidy(text: string): string {
  if (!BLANK.test(text)) return text;
  return text.replace(LOOSE, '').replace(/[^\S\n]+/g, ' ');
}
