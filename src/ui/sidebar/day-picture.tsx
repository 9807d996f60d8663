import type { ReactNode } from 'react';
import type { PictureDay, PictureMark, TimelinePicture } from '../../core/deadlines/timeline-picture';

/** Drawing units; the picture takes the card's width. */
const WIDTH = 321;
const ROW = 15;
/** Rough width of one letter of a label, for keeping labels inside and apart. */
const LETTER = 6.3;
const LABEL_GAP = 6;

interface Placed {
  mark: PictureMark;
  x: number;
  anchor: 'start' | 'middle' | 'end';
  textX: number;
  left: number;
  right: number;
}

/** Where a mark's label stands: over its mark, moved inwards at either end. */
function place(mark: PictureMark, x: number): Placed {
  const width = mark.label.length * LETTER;
  if (x + width / 2 > WIDTH) {
    const end = Math.min(x + 4, WIDTH);
    return { mark, x, anchor: 'end', textX: end, left: end - width, right: end };
  }
  if (x - width / 2 < 0) {
    const start = Math.max(x - 4, 0);
    return { mark, x, anchor: 'start', textX: start, left: start, right: start + width };
  }
  return { mark, x, anchor: 'middle', textX: x, left: x - width / 2, right: x + width / 2 };
}

/** Rows of labels above the days, nearest row first; labels that would touch go a row higher. */
function rowsOf(placed: Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const one of placed) {
    const row = rows.find((taken) =>
      taken.every((other) => one.left > other.right + LABEL_GAP || one.right < other.left - LABEL_GAP),
    );
    if (row) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** The counted days as one image, with a full sentence as its name (DESIGN.md §4, "Picture of days"). */
export function DayPicture({ picture }: { picture: TimelinePicture }) {
  const last = picture.days.length - 1;
  const pitch = WIDTH / picture.days.length;
  const x =
    picture.form === 'days'
      ? (day: number) => (day + 0.5) * pitch
      : (day: number) => 5 + (day / Math.max(last, 1)) * (WIDTH - 10);

  const markOf = (kind: PictureMark['kind']) => picture.marks.find((mark) => mark.kind === kind);
  const actBy = markOf('act-by');
  const passed = (markOf('today')?.at ?? 0) > picture.dueAt;
  const above = picture.marks
    .filter(
      ({ kind, at }) =>
        kind !== 'start' && kind !== 'due' && !(kind === 'page' && at === actBy?.at) && !(kind === 'act-by' && passed),
    )
    .map((mark) => place(mark, x(mark.at)));
  const rows = rowsOf(above);
  const top = 5 + rows.length * ROW;
  const bandY = top + 14;
  const bandHeight = picture.form === 'days' ? 14 : 12;
  const base = bandY + bandHeight;
  const due = markOf('due');
  const start = markOf('start');
  const dueAt = due && place(due, x(due.at));
  const startFits = start && (!dueAt || start.label.length * LETTER + LABEL_GAP < dueAt.left);

  return (
    <figure className="strip">
      <svg viewBox={`0 0 ${WIDTH} ${base + 24}`} role="img" aria-label={picture.text}>
        {picture.form === 'days' ? (
          picture.days.map((day, at) => (
            <DayMark key={day.iso} day={day} x={x(at)} y={bandY} box={Math.min(pitch * 0.75, 12)} />
          ))
        ) : (
          <Bar picture={picture} x={x} y={bandY} />
        )}
        {rows.map((row, height) =>
          row.map((one) => (
            <Pin
              key={one.mark.kind}
              placed={one}
              y={top - 5 - height * ROW}
              line={bandY - 2}
              deep={bandY + bandHeight - 1}
            />
          )),
        )}
        {startFits && (
          <text x={0} y={base + 20}>
            {start.label}
          </text>
        )}
        {dueAt && (
          <>
            <path className="pk" d={`M${dueAt.x} ${base + 1}v7`} />
            <text className="hd" x={dueAt.textX} y={base + 20} textAnchor={dueAt.anchor}>
              {dueAt.mark.label}
            </text>
          </>
        )}
      </svg>
    </figure>
  );
}

function DayMark({ day, x, y, box }: { day: PictureDay; x: number; y: number; box: number }) {
  const middle = y + 7;
  switch (day.kind) {
    case 'start':
      return <circle className="pt" cx={x} cy={middle} r={4.5} />;
    case 'weekend':
      return <rect className="we" x={x - 1.5} y={middle - 1.5} width={3} height={3} rx={1.5} />;
    case 'bank-holiday':
    case 'closure':
      return <path className="bh" d={`M${x - 3.2} ${middle - 3.2}l6.4 6.4m0-6.4-6.4 6.4`} />;
    case 'after':
      return <path className="ax" d={`M${x - 2} ${middle}h4`} />;
    default: {
      const tone = { counted: 'done', left: 'left', late: 'late' }[day.kind];
      return <rect className={tone} x={x - box / 2} y={y} width={box} height={14} rx={1} />;
    }
  }
}

function Bar({ picture, x, y }: { picture: TimelinePicture; x: (day: number) => number; y: number }) {
  const today = picture.marks.find(({ kind }) => kind === 'today' || kind === 'done');
  const gone = Math.min(today?.at ?? 0, picture.dueAt);
  const late = today && today.at > picture.dueAt ? today.at : undefined;
  return (
    <>
      <rect className="left" x={x(0)} y={y} width={x(picture.dueAt) - x(0)} height={12} rx={1} />
      <rect className="done" x={x(0)} y={y} width={x(gone) - x(0)} height={12} rx={1} />
      {late !== undefined && (
        <rect className="late" x={x(picture.dueAt)} y={y} width={x(late) - x(picture.dueAt)} height={12} />
      )}
      {picture.weekTicks.map((day) => (
        <path key={day} className="ax" d={`M${x(day)} ${y + 14.5}v3.5`} />
      ))}
      <circle className="pt" cx={x(0)} cy={y + 6} r={5} />
    </>
  );
}

/** ▼ today or done; ◇ a date of the page; a plain line for "act by". */
function Pin({ placed, y, line, deep }: { placed: Placed; y: number; line: number; deep: number }) {
  const { mark, x, anchor, textX } = placed;
  const strong = mark.kind !== 'page' && mark.kind !== 'planned';
  const shapes: Record<PictureMark['kind'], ReactNode> = {
    today: <Arrow x={x} from={y + 5} to={line} />,
    done: <Arrow x={x} from={y + 5} to={line} />,
    page: <Diamond x={x} from={y + 5} to={line} />,
    planned: <Diamond x={x} from={y + 5} to={line} />,
    'act-by': <path className="pk" d={`M${x} ${y + 5}V${deep}`} />,
    start: null,
    due: null,
  };
  return (
    <>
      {shapes[mark.kind]}
      <text className={strong ? 'hd' : undefined} x={textX} y={y} textAnchor={anchor}>
        {mark.label}
      </text>
    </>
  );
}

function Arrow({ x, from, to }: { x: number; from: number; to: number }) {
  return (
    <>
      <path className="pk" d={`M${x} ${from}V${to}`} />
      <path className="pt" d={`M${x - 4} ${to - 6}h8l-4 6z`} />
    </>
  );
}

function Diamond({ x, from, to }: { x: number; from: number; to: number }) {
  return (
    <>
      <path className="axd" d={`M${x} ${from}V${to}`} />
      <path className="pp" d={`M${x} ${to - 10}l4.5 4.5-4.5 4.5-4.5-4.5z`} />
    </>
  );
}
