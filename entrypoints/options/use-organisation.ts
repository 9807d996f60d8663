import { useCallback, useEffect, useState } from 'react';
import type { LocalAnswer } from '../../src/core/local/local-answer';
import { policyProblems } from '../../src/core/local/policy-problems';
import { policyReport } from '../../src/core/policy/policy-report';
import { browser } from '../../src/extension/browser';
import { browserName } from '../../src/extension/browser-name';
import { FLAVOUR } from '../../src/extension/flavour';
import { type PolicyState, readPolicy } from '../../src/extension/policy-store';
import { onSettingsChanged } from '../../src/extension/settings-store';
import { wallClock } from '../sidebar/wall-clock';

/** What the organisation has set, with the faults that were found where its items meet the guidance. */
export function useOrganisation(local: { answer: LocalAnswer } | undefined) {
  const [policy, setPolicy] = useState<PolicyState | null>(null);
  const look = useCallback(async () => setPolicy(await readPolicy()), []);
  useEffect(() => {
    void look();
    return onSettingsChanged(() => void look());
  }, [look]);
  if (!policy) return {};
  const further = local ? policyProblems(local.answer) : [];
  const report = policyReport({ ...policy, flavour: FLAVOUR, further, today: wallClock().today });
  return { organisation: { report, browser: browserName(), id: browser.runtime.id } };
}
