/** A piece of XML whose text and attributes are already escaped. */
export type Xml = string & { readonly brand: 'xml' };

export type Attributes = Record<string, string | number | undefined>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that no XML document may hold, not even escaped: controls, half surrogates and the two non-characters. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

function escape(value: string): string {
  return value.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A number with at most two decimals and no trailing zeros, so that drawings are short and the same on every machine. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text content, escaped. */
export function text(content: string): Xml {
  return escape(content) as Xml;
}

/** An element; attributes that are undefined are left out, numbers are shortened. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escape(value)}"`)
    .join('');
  return `<${name}${written}>${children.join('')}</${name}>` as Xml;
}

/** Several pieces one after the other. */
export function join(...pieces: readonly Xml[]): Xml {
  return pieces.join('') as Xml;
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}
