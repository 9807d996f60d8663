import { parseAst } from 'rolldown/parseAst';
import { type Node, walk } from './source-files';

/** Ways to turn text into markup or program, to reach the network, or to speak to the page. */
export const RISKY_NAMES = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'parseFromString',
  'setHTMLUnsafe',
  'srcdoc',
  'write',
  'writeln',
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
] as const;

const NAMES = new Set<string>(RISKY_NAMES);

function isKeyOf(node: Node, parent?: Node): boolean {
  return (
    (parent?.type === 'Property' || parent?.type === 'MethodDefinition') && parent.key === node && !parent.computed
  );
}

/** How often a program uses each risky name, as a global or as a property, also as `x["innerHTML"]`. */
export function countRiskyNames(program: Node): Record<string, number> {
  const counts: Record<string, number> = {};
  walk(program, (node, parent) => {
    const isName = node.type === 'Identifier' && !isKeyOf(node, parent);
    const isComputed = node.type === 'Literal' && parent?.type === 'MemberExpression' && parent.property === node;
    const name = isName ? node.name : isComputed ? node.value : undefined;
    if (typeof name === 'string' && NAMES.has(name)) counts[name] = (counts[name] ?? 0) + 1;
  });
  return counts;
}

/** The same for a built script. */
export function countRiskyNamesInScript(text: string, name: string): Record<string, number> {
  return countRiskyNames(parseAst(text, { lang: 'js' }, name) as unknown as Node);
}
