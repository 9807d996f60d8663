import { vi } from 'vitest';

export interface FakeTab {
  id: number;
  url?: string;
  discarded?: boolean;
  /** Origins of its frames; the first is the top frame. */
  frames?: string[];
  /** What the browser says when it lets nobody in. */
  refusal?: string;
}

/** The parts of the browser that site access touches, with a state that tests set and read. */
export function fakeExtension() {
  const state = {
    stored: {} as Record<string, unknown>,
    session: {} as Record<string, unknown>,
    granted: [] as string[],
    required: [] as string[],
    scripts: [] as { id: string; matches: string[] }[],
    tabs: [] as FakeTab[],
    told: [] as { tabId: number; message: unknown; frameId?: number }[],
    injected: [] as { tabId: number; documentIds: string[]; file: string }[],
    icons: {} as Record<number, string>,
    /** `admin`: the organisation put the extension here. */
    installType: 'normal',
    /** What a frame answers to a message; throws where nobody listens. */
    answer: (() => undefined) as (tabId: number, message: unknown, frameId?: number) => unknown,
  };
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const browser = {
    runtime: { id: 'own-id', getURL: (path: string) => `chrome-extension://own-id/${path}`, openOptionsPage: vi.fn() },
    storage: {
      local: {
        get: async () => structuredClone(state.stored),
        set: async (items: object) => void Object.assign(state.stored, structuredClone(items)),
      },
      session: {
        get: async () => ({ ...state.session }),
        set: async (items: object) => void Object.assign(state.session, items),
      },
      onChanged: event,
    },
    management: { getSelf: async () => ({ installType: state.installType }) },
    permissions: {
      getAll: async () => ({ origins: [...state.granted] }),
      remove: vi.fn(async ({ origins }: { origins: string[] }) => {
        if (origins.some((origin) => state.required.includes(origin)))
          throw new Error('You cannot remove required permissions.');
        state.granted = state.granted.filter((origin) => !origins.includes(origin));
        return true;
      }),
      onAdded: event,
      onRemoved: event,
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(state.scripts),
      registerContentScripts: vi.fn(async (scripts: typeof state.scripts) => void state.scripts.push(...scripts)),
      updateContentScripts: vi.fn(async (scripts: typeof state.scripts) => {
        state.scripts = [...scripts];
      }),
      unregisterContentScripts: vi.fn(async () => {
        state.scripts = [];
      }),
      executeScript: vi.fn(
        async ({ target, files }: { target: { tabId: number; documentIds?: string[] }; files?: string[] }) => {
          const tab = state.tabs.find(({ id }) => id === target.tabId);
          if (tab?.refusal) throw new Error(tab.refusal);
          if (!tab?.frames) throw new Error('Cannot access contents of the page.');
          if (files) {
            state.injected.push({ tabId: target.tabId, documentIds: target.documentIds ?? [], file: files[0]! });
            return [];
          }
          return tab.frames.map((result, frameId) => ({ frameId, documentId: `${tab.id}.${frameId}`, result }));
        },
      ),
    },
    tabs: {
      query: async () => structuredClone(state.tabs),
      create: vi.fn(),
      sendMessage: async (tabId: number, message: unknown, { frameId }: { frameId?: number } = {}) => {
        state.told.push({ tabId, message, ...(frameId === undefined ? {} : { frameId }) });
        return state.answer(tabId, message, frameId);
      },
    },
    action: {
      setIcon: async ({ tabId, path }: { tabId: number; path: Record<number, string> }) => {
        state.icons[tabId] = path[16]!.includes('off') ? 'off' : 'on';
      },
    },
  };
  return { state, browser };
}
