/** Small helpers of the client modules. */

/** An element with a class and children; strings become text, never markup. */
export function make(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

export function link(address: string, className: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Calls after the last of a burst of events. */
export function settled(milliseconds: number, call: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(call, milliseconds);
  };
}

/** What a form's fields hold, by name; empty ones and boxes that are not ticked are left out. */
export function formState(form: HTMLFormElement): URLSearchParams {
  const state = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') state.set(name, value);
  }
  return state;
}

/** Puts what the address holds into the form's fields. */
export function fillForm(form: HTMLFormElement, state: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = state.has(field.name);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = state.get(field.name) ?? '';
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }
}

/** Keeps the address in step with the form, without a new entry in the history. */
export function keepInAddress(state: URLSearchParams): void {
  const query = state.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `${location.pathname}?${query}`);
}

/** Text with %1 and %2 filled in. */
export function filled(pattern: string, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, index) => text.replace(`%${index + 1}`, String(value)), pattern);
}
