/** Markup that is known to be safe: made by {@link html} or {@link trusted}. */
export class SafeHtml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a `${…}` of {@link html}. Nothing (null, undefined, false) leaves no trace. */
export type Content = SafeHtml | string | number | null | undefined | false | readonly Content[];

export type AttributeValue = string | number | boolean | null | undefined;

const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, in element content and in quoted attribute values alike. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text;
}

/**
 * Template tag: `` html`<p>${text}</p>` ``. Values are escaped unless they are SafeHtml already; lists are joined without a
 * separator. A value inside a tag must stand in double quotes; use {@link attributes} where an attribute may be absent.
 */
export function html(template: TemplateStringsArray, ...values: Content[]): SafeHtml {
  const strings = withoutIndent(template);
  let markup = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) {
    markup += markupOf(values[index]) + (strings[index + 1] ?? '');
  }
  return new SafeHtml(markup);
}

const unindented = new WeakMap<TemplateStringsArray, string[]>();

/** A template's own text without the indentation of its source, which no reader of a page should have to load. */
function withoutIndent(template: TemplateStringsArray): string[] {
  let strings = unindented.get(template);
  if (!strings) {
    strings = template.map((string) => string.replace(/\n\s+/g, '\n'));
    unindented.set(template, strings);
  }
  return strings;
}

/** Markup from a maker that escapes by itself (Markdown, charts). Never pass it text of an article. */
export function trusted(markup: string): SafeHtml {
  return new SafeHtml(markup);
}

/**
 * The same markup in one piece, for what is kept. Markup is put together from hundreds of pieces, which the engine keeps as a
 * tree until something reads the whole; a search does, and the pieces can go.
 */
export function inOnePiece({ markup }: SafeHtml): SafeHtml {
  markup.search('\0');
  return new SafeHtml(markup);
}

/** Attributes with a leading space; `true` gives a bare name, false, null and undefined nothing. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): SafeHtml {
  let markup = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    markup += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return new SafeHtml(markup);
}

/** The items with a separator between them: 李某、王某. */
export function join(items: readonly Content[], separator: Content): SafeHtml {
  return new SafeHtml(items.map(markupOf).join(markupOf(separator)));
}

/** A value as JSON inside a `<script>` data block: no `<` is left, so that no text of an article can close the block. */
export function scriptJson(value: unknown): SafeHtml {
  return new SafeHtml(
    JSON.stringify(value).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function markupOf(value: Content): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof SafeHtml) return value.markup;
  let markup = '';
  for (const item of value) markup += markupOf(item);
  return markup;
}
