import type { ReactNode } from 'react';

export type IconName =
  | 'first'
  | 'check'
  | 'info'
  | 'soon'
  | 'clock'
  | 'tick'
  | 'unknown'
  | 'blank'
  | 'absent'
  | 'none'
  | 'down'
  | 'right'
  | 'collapse'
  | 'more'
  | 'show'
  | 'why'
  | 'book'
  | 'differs'
  | 'copy'
  | 'local'
  | 'lock'
  | 'external'
  | 'pause'
  | 'focus'
  | 'gear'
  | 'hide'
  | 'side'
  | 'back'
  | 'find'
  | 'cross'
  | 'settle'
  | 'plain'
  | 'print';

/** 16 by 16 drawings. `f` is filled, `k` is cut out of a filled shape (DESIGN.md §3, signs). */
const DRAWINGS: Record<IconName, ReactNode> = {
  first: (
    <>
      <path className="f" d="M8 1.5 15 14H1z" />
      <path className="k" d="M8 6v4" />
      <circle className="kf" cx="8" cy="12" r=".9" />
    </>
  ),
  check: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <circle className="f" cx="8" cy="8" r="2.6" />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </>
  ),
  plain: <path d="M2.5 3h11v7.500H8L4.800 13.500v-3H2.500zM5.200 6.800h5.600" />,
  info: <path d="M2.5 4h11M2.5 8h11M2.5 12h6.5" />,
  soon: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path className="f" d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.4V8l2.4 1.6" />
    </>
  ),
  tick: <path d="m2.8 8.6 3.4 3.4 7-8" />,
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.2 1.8" />
      <path d="M6.2 6.4c.2-2.2 3.6-2 3.5.1-.1 1.3-1.7 1.2-1.7 2.6" />
      <circle className="f" cx="8" cy="11.4" r=".9" />
    </>
  ),
  blank: <rect x="2" y="4" width="12" height="8" rx="1" strokeDasharray="2.4 1.8" />,
  absent: (
    <>
      <path d="M4 1.8h5.5L12.5 5v9.2H4z" />
      <path d="m2 14 12-12" />
    </>
  ),
  none: <path d="M3.5 8h9" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  right: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  collapse: <path d="M13.5 2.5v11M2.5 8h7.5M7 4.8 10.2 8 7 11.2" />,
  more: (
    <>
      <circle className="f" cx="3" cy="8" r="1.4" />
      <circle className="f" cx="8" cy="8" r="1.4" />
      <circle className="f" cx="13" cy="8" r="1.4" />
    </>
  ),
  show: (
    <>
      <path d="M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3" />
      <rect x="5" y="6.2" width="6" height="3.6" rx=".6" />
    </>
  ),
  why: (
    <>
      <path d="M5.6 6c.2-3 4.9-2.9 4.8.1C10.3 8 8 7.9 8 10" />
      <circle className="f" cx="8" cy="13" r="1" />
    </>
  ),
  book: <path d="M8 3.6C6.3 2.3 4 2.3 2 3v9.6c2-.7 4.3-.7 6 .6 1.7-1.3 4-1.3 6-.6V3c-2-.7-4.3-.7-6 .6zM8 3.6v9.6" />,
  differs: <path d="M2 5.5h10M9.5 3 12 5.5 9.5 8M14 10.5H4M6.5 8 4 10.5 6.5 13" />,
  copy: (
    <>
      <rect x="5" y="5" width="9" height="9" rx="1" />
      <path d="M11 5V2H2v9h3" />
    </>
  ),
  local: <path d="M2 7.4 8 2.2l6 5.2M3.6 6.2V14h8.8V6.2" />,
  external: <path d="M9 2h5v5M14 2 7.5 8.5M12 9.5V14H2V4h4.5" />,
  pause: <path d="M5.5 3v10M10.5 3v10" />,
  focus: <path d="M2 12h12M5 4h6M8 4v8" />,
  gear: (
    <>
      <circle cx="8" cy="8" r="2.3" />
      <path d="M8 1.5v2.2M8 12.3v2.2M1.5 8h2.2M12.3 8h2.2M3.4 3.4 5 5M11 11l1.6 1.6M3.4 12.6 5 11M11 5l1.6-1.6" />
    </>
  ),
  hide: <path d="M1.5 8C3.2 5 5.4 3.6 8 3.6S12.8 5 14.5 8C12.8 11 10.6 12.4 8 12.4S3.2 11 1.5 8zM3 13.5 13 2.5" />,
  side: <path d="M2 3h12v10H2zM10 3v10M4.5 8h3M6 6.3 4.3 8 6 9.7" />,
  find: (
    <>
      <circle cx="7" cy="7" r="4.7" />
      <path d="m10.6 10.6 3.6 3.6" />
    </>
  ),
  cross: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
  settle: <path d="M2 8.4 5.6 12 9 8M7.5 10.4 9 12l5-6.6" />,
  print: <path d="M4 6V2h8v4M4 12H2V6h12v6h-2M4 10h8v4H4z" />,
  back: <path d="M10 3.5 5.5 8l4.5 4.5" />,
};

/** A sign beside words. Always hidden from screen readers: the words carry the meaning. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : 'i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DRAWINGS[name]}
    </svg>
  );
}

/** The mark: three lines of somebody else's record and one bar standing beside them. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="mk-ground" width="32" height="32" rx="7" />
      <path className="mk-line" d="M6 10.5h11M6 16h8M6 21.5h11" />
      <rect className="mk-bar" x="21" y="5.5" width="5" height="21" rx="2.5" />
    </svg>
  );
}
