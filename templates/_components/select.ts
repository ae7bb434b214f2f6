import { html, type SafeHtml } from '../../src/site/html.ts';

export interface Option {
  value: string;
  label: string;
}

/** A labelled list of choices of which the first, with an empty value, is no choice. */
export function select(id: string, name: string, label: string, any: string, options: readonly Option[]): SafeHtml {
  return html`<label class="field"><span>${label}</span><select id="${id}" name="${name}">
      <option value="">${any}</option>
      ${options.map(({ value, label: text }) => html`<option value="${value}">${text}</option> `)}
    </select></label>`;
}

/** Nodes as options, those that have nothing left out by the caller. */
export function options(nodes: readonly { slug: string; name: string }[]): Option[] {
  return nodes.map(({ slug, name }) => ({ value: slug, label: name }));
}
