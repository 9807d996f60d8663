import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SETTING_KEYS } from '../../src/core/settings/effective-settings';
import type { Settings } from '../../src/core/settings/settings';
import { browser } from '../../src/extension/browser';
import { listSites, onGrantsChanged, type SiteList } from '../../src/extension/listed-sites';
import type { SettingsAnswer } from '../../src/extension/messages';
import { permitSite } from '../../src/extension/page-in-front';
import { send } from '../../src/extension/send';
import { onSettingsChanged, readSettings } from '../../src/extension/settings-store';
import content from '../../src/packs/content-version.json';
import { OptionsPage } from '../../src/ui/options/options-page';
import { useLocal } from './use-local';
import { useTeaching } from './use-teaching';
import { useSettled } from './use-settled';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/pages.css';

function Options() {
  const [answer, setAnswer] = useState<SettingsAnswer | null>(null);
  const [siteList, setSiteList] = useState<SiteList>({ chosenBy: 'person', permitted: null, sites: [] });
  const [fault, setFault] = useState<string | null>(null);
  const show = useCallback(async (next: SettingsAnswer) => {
    setSiteList(await listSites());
    setAnswer(next);
  }, []);
  useEffect(() => {
    void readSettings().then(show);
    onGrantsChanged(() => void readSettings().then(show));
    return onSettingsChanged(show);
  }, [show]);
  const teaching = useTeaching();
  const settled = useSettled();
  const local = useLocal();
  if (!answer) return null;

  const change = async (patch: Partial<Settings>) => {
    setAnswer({ ...answer, settings: { ...answer.settings, ...patch } });
    const result = await send({ type: 'settings/write', patch });
    setFault(result.ok ? null : result.error);
    if (!result.ok) await readSettings().then(show);
  };
  const wished = answer.settings.sites;
  return (
    <OptionsPage
      {...answer}
      {...settled}
      {...teaching}
      {...local}
      program={browser.runtime.getManifest().version}
      content={content.version}
      siteList={siteList}
      fault={fault}
      onChange={change}
      onPermit={(pattern) => permitSite(wished, pattern)}
      onRemove={(pattern) => void change({ sites: wished.filter((site) => site !== pattern) })}
      onReset={() => void send({ type: 'settings/reset', keys: SETTING_KEYS.filter((key) => key !== 'sites') })}
    />
  );
}

createRoot(document.getElementById('root')!).render(<Options />);
