/** What the worker does with messages about the council's own material. */
import { checkDelivery } from './local-pack-delivery';
import { previewLocal, readLocal, removeLocal, saveLocal } from './local-pack-store';
import { type Handlers, Refusal, type Sender } from './receive';

type Local = 'local/read' | 'local/preview' | 'local/save' | 'local/remove' | 'local/check';

function ownPage(from: Sender): void {
  if (from.kind !== 'extension-page') throw new Refusal('for-our-own-pages-only');
}

/** The routes; `known` refuses senders that are not permitted. Pages read; only our own pages change anything. */
export function localRoutes(known: (from: Sender) => Promise<Sender>): Pick<Handlers, Local> {
  return {
    'local/read': async ({ today }, from) => {
      await known(from);
      return readLocal(today);
    },
    'local/preview': async ({ text, today }, from) => {
      ownPage(from);
      return previewLocal(text, today);
    },
    'local/save': async ({ text, today }, from) => {
      ownPage(from);
      return saveLocal(text, today);
    },
    'local/remove': async ({ today }, from) => {
      ownPage(from);
      return removeLocal(today);
    },
    'local/check': async ({ today }, from) => {
      ownPage(from);
      await checkDelivery(true);
      return readLocal(today);
    },
  };
}
