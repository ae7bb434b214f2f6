/** Codes of forums that set letters, links and pictures within a line. */
const INLINE =
  'b i u s sub sup img url email color backcolor size font face attach attachimg media flash audio video em smiley qq user at postbg password free hide';
/** Codes that set a line, a list, a table or a part of one: a browser begins a new line there. */
const BLOCK =
  'p align center left right justify float indent quote code list li hr br h1 h2 h3 h4 h5 h6 table tbody tr td th';

const CODE = new RegExp(
  String.raw`^\[(?:\/?(?<name>${`${INLINE} ${BLOCK}`.split(' ').join('|')}|\*)(?:=[^\]\n]*)?)\]$`,
  'iu',
);
const BLOCKS = new Set([...BLOCK.split(' '), '*']);

/** What a browser makes of a code of a forum ([b], [/align], [img=…]): nothing, or the end of a line; null for other words in brackets. */
export function forumCode(text: string): 'inline' | 'block' | null {
  const name = CODE.exec(text)?.groups?.['name']?.toLowerCase();
  if (name === undefined) return null;
  return BLOCKS.has(name) ? 'block' : 'inline';
}
