/** The part of a DOM that is read here. */
export interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<DomNode>;
}

/** A row with longer cells lays out a page and holds no figures. */
const LONGEST_CELL = 60;
/** Nodes of a row that are looked at: rows of data have few. */
const MOST_NODES = 400;

/**
 * The cells of a row of data as one line, parted by tabs, so that an empty cell keeps its place; by blanks where there are
 * two. null for a row that lays out a page: one cell, long cells, or a table in it. Costs a bounded number of steps.
 */
export function rowLine(row: DomNode): string | null {
  const cells: string[] = [];
  let seen = 0;
  const stack: { node: DomNode; cell: number }[] = [];
  const push = (node: DomNode, cell: number): void => {
    for (let index = Math.min(node.childNodes.length, MOST_NODES) - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child) stack.push({ node: child, cell });
    }
  };
  push(row, -1);
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (++seen > MOST_NODES) return null;
    const { node, cell } = top;
    const name = node.nodeType === 1 ? node.nodeName.toUpperCase() : '';
    if (node.nodeType === 3 && cell >= 0) cells[cell] = (cells[cell] ?? '') + (node.textContent ?? '');
    if ((cells[cell]?.length ?? 0) > 4 * LONGEST_CELL || name === 'TABLE' || name === 'TR') return null;
    if (/^(?:SCRIPT|STYLE|SELECT|INPUT|BUTTON|IFRAME|IMG|OBJECT)$/u.test(name)) return null;
    if (name === 'TD' || name === 'TH') push(node, cells.push('') - 1);
    else if (name !== '') push(node, cell);
  }
  const texts = cells.map((text) => text.replace(/[\s\u00a0\u3000]+/gu, ' ').trim());
  const filled = texts.filter((text) => text !== '').length;
  if (filled < 2 || texts.some((text) => text.length > LONGEST_CELL)) return null;
  return texts.join(texts.length > 2 ? '\t' : ' ').trim();
}
