import { parseAst } from 'rolldown/parseAst';
import { type Node, walk } from './source-files';

/** Ways to turn text into markup or program, to reach the network, or to speak to the page. */
const RISKY_NAMES = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'parseFromString',
  'setHTMLUnsafe',
  'srcdoc',
  'eval',
  'Function',
  'importScripts',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'postMessage',
]);

/** The name that a node uses: a global, or a property, also as `x["innerHTML"]`. */
function nameUsed(node: Node, parent?: Node): unknown {
  const isProperty = parent?.type === 'MemberExpression' && parent.property === node;
  const isObject = parent?.type === 'MemberExpression' && parent.object === node;
  const isKey = (parent?.type === 'Property' || parent?.type === 'MethodDefinition') && parent.key === node;
  if (node.type === 'Literal') return isProperty ? node.value : undefined;
  if (node.type !== 'Identifier' || isKey) return undefined;
  // `Function.prototype` makes no program of text; `Function` as a value can.
  return node.name === 'Function' && isObject ? undefined : node.name;
}

function isDocumentWrite(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { object, property } = node as unknown as { object: Node; property: Node };
  return object.name === 'document' && (property.name === 'write' || property.name === 'writeln');
}

/** How often a program uses each risky name. */
export function countRiskyNames(program: Node): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  walk(program, (node, parent) => {
    const name = nameUsed(node, parent);
    if (typeof name === 'string' && RISKY_NAMES.has(name)) count(name);
    if (isDocumentWrite(node)) count('document.write');
  });
  return counts;
}

/** The same for a built script. */
export function countRiskyNamesInScript(text: string, name: string): Record<string, number> {
  return countRiskyNames(parseAst(text, { lang: 'js' }, name) as unknown as Node);
}
