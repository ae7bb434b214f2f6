/** The named entities that Chinese pages use. A no-break space becomes a plain one. */
const NAMED: Partial<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
  shy: '',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  sup2: '²',
  sup3: '³',
  yen: '¥',
  euro: '€',
  larr: '←',
  rarr: '→',
};

/**
 * What an entity stands for, named or by number (`nbsp`, `#8220`, `#x201c`), without its & and ;.
 * Empty for what prints nothing, null for what is no entity.
 */
export function entity(name: string): string | null {
  if (!name.startsWith('#')) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? null;
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/iu.exec(name);
  if (!digits) return null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (code === 0xa0) return ' ';
  if (code === 0x0a || code === 0x0d) return '\n';
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)) return '';
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}
