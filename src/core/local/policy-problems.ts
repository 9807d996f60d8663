/** Faults of the local layer that the organisation can put right, by the policy key that each belongs to. */
import { deliveryWords } from './delivery';
import type { LocalAnswer } from './local-answer';

/** Looser limits under their own key; the file that policy names, and what is refused in it, under its address. */
export function policyProblems({ problems, delivery, layer }: LocalAnswer): { path: string; reason: string }[] {
  const files = problems.filter(({ source }) => source === 'policy-file');
  const ended = layer.files.some(({ source, expired }) => source === 'policy-file' && expired);
  return [
    ...problems.filter(({ source }) => source === 'policy').map(({ path, reason }) => ({ path, reason })),
    ...(delivery.url === '' && delivery.sha256 !== ''
      ? [{ path: 'localPackSha256', reason: 'stands alone: without localPackUrl nothing is fetched' }]
      : []),
    ...(delivery.fault ? [{ path: 'localPackUrl', reason: deliveryWords(delivery) }] : []),
    ...(ended ? [{ path: 'localPackUrl', reason: 'The last day of the file has passed, so nothing of it is used.' }] : []),
    ...files.map(({ path, reason }) => ({ path: 'localPackUrl', reason: `In the file, ${path} ${reason}.` })),
  ];
}
