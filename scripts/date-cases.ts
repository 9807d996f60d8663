/**
 * Cases of `npm run check-dates`, read by the shipped parser.
 * Case: `{ id, input, options?: { twoDigitYear?: "20xx", minYear?, maxYear? } }`.
 * Result: `{ id, iso: ISO date or null, time?: "HH:MM", reason? }`.
 */
import 'temporal-polyfill/global';
import { type ParseDateOptions, parseUkDate } from '../src/core/time/parse-uk-date';
import { type CaseObject, runCases } from './run-cases';

/** The result for one case, without its id. Throws an Error naming the field that is wrong. */
export function checkDate(given: CaseObject): CaseObject {
  if (typeof given.input !== 'string') throw new Error('input is not a string');
  const result = parseUkDate(given.input, readOptions(given.options));
  return 'iso' in result ? { iso: result.iso, time: result.time } : { iso: null, reason: result.reason };
}

function readOptions(value: unknown): ParseDateOptions {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error('options is not an object');
  const { twoDigitYear, minYear, maxYear } = value as CaseObject;
  const options: ParseDateOptions = {};
  if (twoDigitYear !== undefined && twoDigitYear !== null) {
    if (twoDigitYear !== '20xx') throw new Error(`options.twoDigitYear ${JSON.stringify(twoDigitYear)} is not "20xx"`);
    options.twoDigitYear = twoDigitYear;
  }
  if (minYear !== undefined && minYear !== null) options.minYear = readYear('minYear', minYear);
  if (maxYear !== undefined && maxYear !== null) options.maxYear = readYear('maxYear', maxYear);
  return options;
}

function readYear(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 9999) {
    throw new Error(`options.${name} ${JSON.stringify(value)} is not a year`);
  }
  return value;
}

/** Runs the command line; returns its exit status. */
export function main(args: readonly string[]): number {
  return runCases('check-dates', args, { answer: checkDate, unanswered: { iso: null } });
}
