import { PERCENT } from './dimensions.ts';
import { quantityAt, type Quantity } from './quantity.ts';

/** What a structure goes over into another by. */
const TURNS = '(?:调整|优化|转变|演变|变|升级|发展|提升|改善)';
const RATIO = /^(\d{1,2}(?:\.\d{1,2})?)[:：∶︰](\d{1,2}(?:\.\d{1,2})?)[:：∶︰](\d{1,2}(?:\.\d{1,2})?)(?![:：∶︰\d])/;
/** A comma inside one statement: 由上年的…，调整为…. */
const COMMA = new RegExp(`，(?=(?:逐步)?${TURNS})`, 'g');
/** Behind the ratio: it is what the structure was before. */
const FORMER = new RegExp(`^，?${TURNS}`);
const STRUCTURE = /产业(?:结构|比|占比|比重|构成|增加值)?(?:比例|比重|结构)?[^，。；]{0,40}$/;

/**
 * 三次产业结构为20.8:50.6:28.6: the shares of the three sectors. null where the three do not add up to a hundred, or where the
 * ratio is what the structure was before (由…调整为).
 */
export function readRatio(text: string, at: number): { quantities: Quantity[]; end: number } | null {
  const code = text.charCodeAt(at);
  if (code < 0x30 || code > 0x39 || /[\d.:：]/.test(text.charAt(at - 1))) return null;
  const match = RATIO.exec(text.slice(at, at + 24));
  if (!match || !STRUCTURE.test(text.slice(Math.max(0, at - 60), at).replace(COMMA, ''))) return null;
  const end = at + match[0].length;
  const parts = match.slice(1).map(Number);
  if (Math.abs(parts.reduce((sum, part) => sum + part, 0) - 100) > 1) return null;
  if (FORMER.test(text.slice(end, end + 4))) return { quantities: [], end };
  let start = at;
  const quantities = parts.map((value, i): Quantity => {
    const written = match[i + 1] ?? '';
    const unit = { name: '%', factor: 1, record: PERCENT };
    const quantity = quantityAt(start, start + written.length, {
      value,
      unit,
      script: 'arabic',
      form: 'ratio',
      part: i,
    });
    start += written.length + 1;
    return quantity;
  });
  return { quantities, end };
}
