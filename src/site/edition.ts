import { addresses, type Addresses, type EditionName } from './urls.ts';

/** The site in one script. */
export interface Edition {
  name: EditionName;
  /** For `lang` and `hreflang`. */
  language: 'zh-Hans' | 'zh-Hant';
  /** The edition in its own words: 简体. */
  label: string;
  paths: Addresses;
  /** Turns Simplified text into the edition's script; the length may change. */
  convert: (text: string) => string;
}

/** Simplified Chinese, the script of the articles, at the root of the site. */
export function simplifiedEdition(): Edition {
  return { name: 'hans', language: 'zh-Hans', label: '简体', paths: addresses('hans'), convert: (text) => text };
}

const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Traditional Chinese below `/hant/`, by a converter of text (never of markup), with the quotation marks of its print. */
export function traditionalEdition(convert: (text: string) => string): Edition {
  return {
    name: 'hant',
    language: 'zh-Hant',
    label: '繁體',
    paths: addresses('hant'),
    convert: remembered((text) => convert(text).replace(/[“”‘’]/g, (mark) => QUOTES[mark] ?? mark)),
  };
}

/** Names, units and words of the interface are asked for again and again; sentences are not. */
const SHORT = 24;
const MOST_REMEMBERED = 10_000;

function remembered(convert: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > SHORT) return convert(text);
    let converted = known.get(text);
    if (converted === undefined) {
      converted = convert(text);
      if (known.size === MOST_REMEMBERED) known.clear();
      known.set(text, converted);
    }
    return converted;
  };
}
