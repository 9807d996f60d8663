/** Rewritings of a page that change how it is made and not what it says. Each works on a linkedom document. */
import { parseHTML } from 'linkedom';
import { Random } from './build/model';

export type Mutation = (root: Scope, random: Random) => void;

/** A document, or the content of a template in it: whatever can be searched. */
export interface Scope {
  document: Document;
  /** The document and every template, which searches of the document pass by. */
  roots: ParentNode[];
}

const all = (scope: Scope, selector: string): Element[] =>
  scope.roots.flatMap((root) => [...root.querySelectorAll(selector)]);

const CONTROLS = 'input, select, textarea, [contenteditable]';
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];

function word(random: Random): string {
  return `${random.pick(['x', 'cmp', 'w', 'fld', 'n'])}${random.below(1e6).toString(36)}`;
}

/** New ids and control names; every reference follows. Ids that a script of the page names stay. */
const newIds: Mutation = (scope, random) => {
  const scripts = all(scope, 'script')
    .map((script) => script.textContent ?? '')
    .join('\n');
  const renamed = new Map<string, string>();
  for (const element of all(scope, '[id]')) {
    if (scripts.includes(`'${element.id}'`)) continue;
    if (!renamed.has(element.id)) renamed.set(element.id, `${word(random)}_${renamed.size}`);
    element.id = renamed.get(element.id)!;
  }
  const names = new Map<string, string>();
  for (const element of all(scope, 'input[name], select[name], textarea[name]')) {
    const name = element.getAttribute('name')!;
    if (!names.has(name)) names.set(name, `${word(random)}$${names.size}`);
    element.setAttribute('name', names.get(name)!);
  }
  for (const attribute of REFERENCES) {
    for (const element of all(scope, `[${attribute}]`)) {
      const ids = element.getAttribute(attribute)!;
      const whole = renamed.get(ids);
      element.setAttribute(
        attribute,
        whole ??
          ids
            .split(' ')
            .map((id) => renamed.get(id) ?? id)
            .join(' '),
      );
    }
  }
};

/** Other class names, with no words in them. Classes that a style rule of the page names stay. */
const newClasses: Mutation = (scope, random) => {
  const styles = all(scope, 'style')
    .map((style) => style.textContent ?? '')
    .join('\n');
  const renamed = new Map<string, string>();
  for (const element of all(scope, '[class]')) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).map((name) => {
      if (styles.includes(`.${name}`)) return name;
      if (!renamed.has(name)) renamed.set(name, `css-${random.below(1e8).toString(36)}`);
      return renamed.get(name)!;
    });
    element.setAttribute('class', classes.join(' '));
  }
};

function wrap(element: Element, tag: string, scope: Scope): void {
  const wrapper = scope.document.createElement(tag);
  element.replaceWith(wrapper);
  wrapper.append(element);
}

/** A further box round about half of the controls, and round some labels. */
const wrappers: Mutation = (scope, random) => {
  for (const element of all(scope, `${CONTROLS}, label`)) {
    if (element.getAttribute('type') === 'hidden' || element.closest('nobr, dl, label, table.rbl')) continue;
    if (random.chance(0.5)) wrap(element, random.pick(['span', 'div']), scope);
    if (random.chance(0.2)) wrap(element, 'span', scope);
  }
};

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let n = mixed.length - 1; n > 0; n -= 1) {
    const other = random.below(n + 1);
    [mixed[n], mixed[other]] = [mixed[other]!, mixed[n]!];
  }
  return mixed;
}

const answers = (element: Element) =>
  (element.matches('[data-x-concept]') ? 1 : 0) + element.querySelectorAll('[data-x-concept]').length;

/** Rows of one question each change places within their block. */
const order: Mutation = (scope, random) => {
  const parents = new Set(all(scope, '[data-x-concept]').flatMap((element) => ancestors(element)));
  for (const parent of parents) {
    const rows = [...parent.children].filter(
      (child) =>
        /^(DIV|TR|P|SECTION)$/.test(child.tagName) && answers(child) === 1 && !child.matches('[data-x-concept]'),
    );
    const isRowAbove = rows.some((row) => row.tagName === 'TR' && row.querySelectorAll('td, th').length !== 2);
    const kinds = new Set(rows.map((row) => row.tagName));
    if (rows.length < 2 || kinds.size > 1 || isRowAbove || parent.closest('[data-x-concept]')) continue;
    const places = rows.map((row) => {
      const place = scope.document.createComment('');
      row.replaceWith(place);
      return place;
    });
    const mixed = shuffled(rows, random);
    for (const [n, place] of places.entries()) place.replaceWith(mixed[n]!);
  }
};

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at && found.length < 4; at = at.parentElement) found.push(at);
  return found;
}

/** Layout tables of two cells a row, answer on the right: the ones that may become another structure. */
function layoutTables(scope: Scope): { table: Element; rows: [Element, Element][] }[] {
  return all(scope, 'table').flatMap((table) => {
    if (table.matches('[data-x-concept]') || table.querySelector('table') || table.closest('[data-x-concept]'))
      return [];
    const rows = [...table.querySelectorAll('tr')];
    const pairs = rows.filter((row) => row.children.length === 2 && answers(row) === 1);
    const others = rows.filter((row) => !pairs.includes(row) && (row.children.length > 1 || answers(row) > 0));
    if (pairs.length < 2 || others.length > 0 || table.querySelector('[rowspan]')) return [];
    return [{ table, rows: pairs.map((row) => [row.children[0]!, row.children[1]!] as [Element, Element]) }];
  });
}

/** A read-only cell carries its answer; the mark moves with the words. */
function moveInto(target: Element, cell: Element): void {
  target.append(...cell.childNodes);
  for (const { name, value } of [...cell.attributes]) {
    if (name.startsWith('data-x-')) target.setAttribute(name, value);
  }
}

function headingsOf(table: Element, scope: Scope): Element[] {
  const titles = [...table.querySelectorAll('caption, tr')].filter(
    (element) => element.tagName === 'CAPTION' || element.children.length === 1,
  );
  return titles.map((title) => {
    const heading = scope.document.createElement('h3');
    heading.textContent = title.textContent;
    return heading;
  });
}

/** Layout tables become rows of divs. */
const tablesToDivs: Mutation = (scope) => {
  for (const { table, rows } of layoutTables(scope)) {
    const block = scope.document.createElement('div');
    block.append(...headingsOf(table, scope));
    for (const [label, value] of rows) {
      const row = scope.document.createElement('div');
      const left = scope.document.createElement('div');
      const right = scope.document.createElement('div');
      moveInto(left, label);
      moveInto(right, value);
      row.append(left, right);
      block.append(row);
    }
    table.replaceWith(block);
  }
};

/** Layout tables become description lists. */
const tablesToLists: Mutation = (scope) => {
  for (const { table, rows } of layoutTables(scope)) {
    const list = scope.document.createElement('dl');
    for (const [label, value] of rows) {
      const dt = scope.document.createElement('dt');
      const dd = scope.document.createElement('dd');
      moveInto(dt, label);
      moveInto(dd, value);
      list.append(dt, dd);
    }
    table.replaceWith(...headingsOf(table, scope), list);
  }
};

/** Description lists become tables of two columns. */
const listsToTables: Mutation = (scope) => {
  for (const list of all(scope, 'dl')) {
    const table = scope.document.createElement('table');
    for (const dt of list.querySelectorAll('dt')) {
      const dd = dt.nextElementSibling;
      if (dd?.tagName !== 'DD') continue;
      const row = scope.document.createElement('tr');
      const left = scope.document.createElement('td');
      const right = scope.document.createElement('td');
      moveInto(left, dt);
      moveInto(right, dd);
      row.append(left, right);
      table.append(row);
    }
    list.replaceWith(table);
  }
};

/** Rows of a label and a control become table rows. */
const divsToTables: Mutation = (scope) => {
  const rows = all(scope, 'div').filter(
    (div) =>
      div.children.length === 2 &&
      answers(div) === 1 &&
      answers(div.children[0]!) === 0 &&
      !div.querySelector('table, fieldset, dl') &&
      !div.closest('table, dl, [data-x-concept]') &&
      !/\S/.test(
        [...div.childNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map((text) => text.textContent)
          .join(''),
      ),
  );
  for (const div of rows) {
    if (!div.parentElement) continue;
    const table = scope.document.createElement('table');
    const row = scope.document.createElement('tr');
    for (const child of [...div.children]) {
      const cell = scope.document.createElement('td');
      cell.append(child);
      row.append(cell);
    }
    table.append(row);
    div.replaceWith(table);
  }
};

function controlOf(label: Element, scope: Scope): Element | undefined {
  const id = label.getAttribute('for');
  const found = id ? all(scope, '[id]').filter((element) => element.id === id) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** `label for` becomes a wrapping label, aria-labelledby, aria-label, or words with no tie at all. */
const labelIdiom: Mutation = (scope, random) => {
  for (const label of all(scope, 'label[for]')) {
    const target = controlOf(label, scope);
    if (!target || /^(checkbox|radio)$/.test(target.getAttribute('type') ?? '')) continue;
    const inDateParts = /^(day|month|year)$/i.test((label.textContent ?? '').trim());
    if (inDateParts) continue;
    const way = random.pick(['wrap', 'labelledby', 'aria-label', 'words'] as const);
    const words = scope.document.createElement('span');
    if (way === 'wrap' && label.parentElement === target.parentElement) {
      label.removeAttribute('for');
      label.append(' ', target);
      continue;
    }
    words.append(...label.childNodes);
    if (way === 'labelledby') {
      words.id = word(random);
      target.setAttribute('aria-labelledby', words.id);
    } else if (way === 'aria-label') {
      target.setAttribute('aria-label', (words.textContent ?? '').replace(/\s+/g, ' ').trim());
    }
    label.replaceWith(words);
  }
};

/** Text nodes that show a label of the page. */
function labelTexts(scope: Scope): Text[] {
  const labels = new Set(
    all(scope, '[data-x-label]').map((element) => element.getAttribute('data-x-label')!.toLowerCase()),
  );
  const texts: Text[] = [];
  const visit = (node: Node) => {
    if (
      node.nodeType === 3 &&
      labels.has(
        (node.textContent ?? '')
          .replace(/[:*]\s*$/, '')
          .trim()
          .toLowerCase(),
      )
    ) {
      texts.push(node as Text);
    }
    for (const child of [...node.childNodes]) visit(child);
  };
  for (const root of scope.roots) visit(root);
  return [...new Set(texts)];
}

function headings(scope: Scope): Text[] {
  return all(scope, 'h1, h2, h3, legend, title, caption, th, summary')
    .flatMap((element) => [...element.childNodes])
    .filter((node): node is Text => node.nodeType === 3 && /\S/.test(node.textContent ?? ''));
}

/** All labels and headings in capitals, or in small letters. */
const letterCase: Mutation = (scope, random) => {
  const upper = random.chance(0.5);
  for (const text of [...labelTexts(scope), ...headings(scope)]) {
    const words = text.textContent ?? '';
    text.textContent = upper ? words.toUpperCase() : words.toLowerCase();
  }
};

/** Colons, stars, question marks, brackets and blanks round the labels. */
const punctuation: Mutation = (scope, random) => {
  for (const text of labelTexts(scope)) {
    const bare = (text.textContent ?? '').trim().replace(/[:?*]+$/, '');
    text.textContent = random.pick([
      `${bare}:`,
      `${bare} *`,
      `* ${bare}`,
      `${bare}?`,
      `${bare} - `,
      `\u00a0${bare}\u00a0`,
      `${bare} (mandatory)`,
      `${bare}…`,
    ]);
  }
};

const SUFFIXES = ['(CSSW)', '(Exampleshire)', '(EH)', '- EXS', '(CYPDS)', '[v3]'];

/** One local suffix on the title and on a third of the labels. */
const localSuffix: Mutation = (scope, random) => {
  const suffix = random.pick(SUFFIXES);
  for (const text of labelTexts(scope)) {
    if (random.chance(0.34)) text.textContent = `${(text.textContent ?? '').trim()} ${suffix}`;
  }
  for (const text of headings(scope)) {
    if (/^(H1|TITLE)$/.test(text.parentElement?.tagName ?? '')) {
      text.textContent = `${(text.textContent ?? '').trim()} ${suffix}`;
    }
  }
};

/** Every rewriting by name. */
export const MUTATIONS: Record<string, Mutation> = {
  ids: newIds,
  classes: newClasses,
  wrappers,
  order,
  'tables to divs': tablesToDivs,
  'tables to lists': tablesToLists,
  'lists to tables': listsToTables,
  'divs to tables': divsToTables,
  'label idiom': labelIdiom,
  case: letterCase,
  punctuation,
  'local suffix': localSuffix,
};

/** A page's text rewritten; srcdoc frames are rewritten too. Unchanged text means the rewriting found nothing to do. */
export function mutated(html: string, mutation: Mutation, seed: number): string {
  const { document } = parseHTML(html) as unknown as { document: Document };
  const before = document.toString();
  mutation({ document, roots: [document, ...document.querySelectorAll('template')] }, new Random(seed));
  for (const frame of document.querySelectorAll('iframe[srcdoc]')) {
    const inner = `<!DOCTYPE html><html><head></head><body>${frame.getAttribute('srcdoc')}</body></html>`;
    frame.setAttribute('srcdoc', mutated(inner, mutation, seed));
  }
  const after = document.toString();
  return after === before ? html : after;
}
