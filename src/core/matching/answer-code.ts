/** From the words of a chosen option to the answers that rules depend on. Anything else stays in the page. */
import type { AnswerCode } from '../observation';

const NEGATED = /\b(?:no|not|without|unsubstantiated|declined|refused|never)\b/;

/**
 * Answer codes of one chosen option: "Yes - joint with police" → yes; "Convene initial child protection conference" →
 * initial-conference. Several may hold at once. Returns [] for words that mean none of them.
 */
export function answerCodes(option: string): AnswerCode[] {
  const text = option.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').trim();
  if (!text) return [];
  const codes: AnswerCode[] = [];
  const negated = NEGATED.test(text);
  if (/^(?:y|yes|true|ticked|done|agreed|met|seen)\b/.test(text)) codes.push('yes');
  else if (
    /^(?:n|no|false|declined|refused|not (?:seen|done|met|agreed|present|required|needed|offered|obtained))\b/.test(
      text,
    ) &&
    !/^no further action|^nfa/.test(text)
  )
    codes.push('no');
  else if (/^(?:not known|unknown|dont know|unsure)\b/.test(text)) codes.push('not-known');
  if (/\b(?:nfa|no further action)\b/.test(text)) codes.push('no-further-action');
  if (!negated) {
    if (/\b(?:s ?\.?47|section 47|child protection enquir)/.test(text)) codes.push('initiate-section-47');
    if (
      /\b(?:icpc|initial (?:child protection |cp )?(?:case )?conference|child protection conference|convene .*conference)\b/.test(
        text,
      )
    )
      codes.push('initial-conference');
    if (/\bstrategy (?:discussion|meeting)\b/.test(text)) codes.push('strategy-discussion');
    if (/\bassessment\b/.test(text)) codes.push('assessment');
    if (
      /\b(?:subject (?:of|to) (?:a )?(?:child protection |cp )?plan|child protection plan|cp plan)\b/.test(text) &&
      !/\bend|ceas|discontinu/.test(text)
    )
      codes.push('protection-plan');
    if (/\btransfer(?:red)?[ -]?in\b/.test(text)) codes.push('transfer-in');
    if (/\breview\b/.test(text)) codes.push('review');
  }
  if (/\b(?:plan|cp plan) (?:to )?continues?\b|^continue\b/.test(text)) codes.push('plan-continues');
  if (
    /\b(?:plan|cp plan) (?:to )?(?:end|ends|ended|cease|discontinue)/.test(text) ||
    /^(?:end|discontinue) (?:the )?plan/.test(text)
  )
    codes.push('plan-ends');
  return codes.length > 0 ? codes : ['other'];
}
