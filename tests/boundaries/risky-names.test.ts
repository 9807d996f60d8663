import { describe, expect, it } from 'vitest';
import { countRiskyNamesInScript } from './risky-names';

describe('risky names', () => {
  it.each([
    ['element.innerHTML = text', { innerHTML: 1 }],
    ['element["outerHTML"] = text', { outerHTML: 1 }],
    ['fetch("/x"); self.fetch("/y")', { fetch: 2 }],
    ['new Function("return 1")', { Function: 1 }],
    ['const F = Function; new F("")', { Function: 1 }],
    ['document.write(text)', { 'document.write': 1 }],
    ['window.postMessage({}, "*")', { postMessage: 1 }],
    ['navigator.sendBeacon("/x")', { sendBeacon: 1 }],
  ])('%s is seen', (script, counts) => {
    expect(countRiskyNamesInScript(script, 'x.js')).toEqual(counts);
  });

  it.each([
    '"innerHTML"',
    'const words = { fetch: 1, innerHTML: 2 }',
    'Function.prototype.call',
    'stream.write(text)',
    'element.dangerouslySetInnerHTML',
  ])('%s is not one', (script) => {
    expect(countRiskyNamesInScript(script, 'x.js')).toEqual({});
  });
});
