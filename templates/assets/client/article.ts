/**
 * Shows the note of a mark beside it when the mark is pointed at or focused: of a figure its row in the table, of a doubtful
 * spot its entry below the text.
 */
const card = document.createElement('div');
card.className = 'note-card';
card.hidden = true;
card.id = 'note-card';
card.setAttribute('role', 'note');

let shownFor: HTMLElement | null = null;

function text(row: Element, selector: string): string {
  return row.querySelector(selector)?.textContent ?? '';
}

function line(className: string, content: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = content;
  return element;
}

function fillFromRow(row: HTMLTableRowElement): void {
  const value = Array.from(row.querySelectorAll('.digits, .unit'), (cell) => cell.textContent).join('');
  const meta = row.querySelector('.meta')?.cloneNode(true);
  card.replaceChildren(line('note-value', value), line('note-subject', text(row, '.subject')));
  if (meta) card.append(meta);
}

function show(mark: HTMLAnchorElement): void {
  const row = document.getElementById(mark.hash.slice(1));
  if (!row) return;
  if (row instanceof HTMLTableRowElement) fillFromRow(row);
  else card.replaceChildren(...Array.from(row.childNodes, (node) => node.cloneNode(true)));
  card.hidden = false;
  place(mark);
  shownFor = mark;
}

/** Below the mark, inside the window; above it where there is no room. */
function place(mark: HTMLElement): void {
  const box = mark.getClientRects()[0];
  if (!box) return;
  const margin = 8;
  const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - margin);
  const below = box.bottom + margin;
  const fits = below + card.offsetHeight < window.innerHeight;
  const top = fits ? below : box.top - card.offsetHeight - margin;
  card.style.left = `${Math.max(margin, left) + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
}

function hide(): void {
  card.hidden = true;
  shownFor = null;
}

function markOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('.prose :is(a.figure-mark, a.spot)') : null;
}

document.body.append(card);
document.addEventListener('mouseover', (event) => {
  const mark = markOf(event.target);
  if (mark) show(mark);
  else if (shownFor && !(event.target instanceof Node && card.contains(event.target))) hide();
});
document.addEventListener('focusin', (event) => {
  const mark = markOf(event.target);
  if (mark) show(mark);
  else hide();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});

/** A link to a folded part opens it. */
function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest('details');
  if (folded) folded.open = true;
}

window.addEventListener('hashchange', unfold);
unfold();
