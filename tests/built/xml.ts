const TOKEN = /<\?xml [^?]*\?>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#39|#\d+|#x[\da-f]+);)/i;

/** An element of a document, with the text right in it. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

/** Reads XML strictly: throws where it is not well-formed. Knows what feeds and sitemaps use: no CDATA, no comments. */
export function parseXml(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found) throw new Error(`not well-formed at ${from}: ${source.slice(from, from + 60)}`);
    const [all, closing, opening, attributes = '', single, text] = found;
    if (REFERENCE.test(all)) throw new Error(`bare & in ${all.slice(0, 60)}`);
    const parent = open.at(-1);
    if (!parent) throw new Error('more than one root');
    if (closing !== undefined) {
      if (parent.name !== closing) throw new Error(`</${closing}> closes <${parent.name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const node: XmlNode = { name: opening, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(node);
      if (single !== '/') open.push(node);
    } else if (text !== undefined) {
      parent.text += text;
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('not one closed root');
  return only;
}

function attributesOf(text: string): Record<string, string> {
  const entries = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ]);
  if (new Set(entries.map(([name]) => name)).size < entries.length) throw new Error(`an attribute twice in ${text}`);
  return Object.fromEntries(entries);
}

/** Children of a node by their name. */
export function named(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** Text of the one child of that name; throws where there is not exactly one. */
export function textOf(node: XmlNode, name: string): string {
  const [only, ...more] = named(node, name);
  if (!only || more.length > 0) throw new Error(`<${node.name}> has ${named(node, name).length} <${name}>`);
  return only.text;
}
