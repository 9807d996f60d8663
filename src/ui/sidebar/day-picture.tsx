import type { Deadline } from '../../core/deadlines/deadline';
import { dateWithoutYear, longDate, shortDate } from '../../core/guidance/date-words';
import type { IsoDate } from '../../core/observation';

/** Stop-gap drawing model; see DESIGN.md §4 "Picture of days". */
const WIDTH = 321;
const MAX_CELLS = 38;

const plain = (iso: IsoDate) => Temporal.PlainDate.from(iso);
const span = (from: IsoDate, to: IsoDate) => plain(from).until(plain(to)).days;

interface Marks {
  today: number;
  due: number;
  page?: number;
  actBy?: number;
  last: number;
}

function marksOf(deadline: Deadline, from: IsoDate, due: IsoDate, today: IsoDate): Marks {
  const page = deadline.pageDue && deadline.pageDue.iso !== due ? span(from, deadline.pageDue.iso) : undefined;
  const actBy = deadline.actBy && deadline.actBy !== due ? span(from, deadline.actBy) : undefined;
  const todayAt = span(from, today);
  const dueAt = span(from, due);
  return { today: todayAt, due: dueAt, page, actBy, last: Math.max(dueAt, todayAt, page ?? 0) };
}

/** Anchor and x of a label so that it stays inside the drawing. */
function anchored(x: number): { x: number; textAnchor: 'start' | 'middle' | 'end' } {
  if (x > WIDTH - 46) return { x: Math.min(x + 4, WIDTH), textAnchor: 'end' };
  if (x < 46) return { x: Math.max(x - 4, 0), textAnchor: 'start' };
  return { x, textAnchor: 'middle' };
}

/** The counted days as a drawing: one image with a full sentence as its name. Null where there is nothing to draw. */
export function DayPicture({ deadline, today }: { deadline: Deadline; today: IsoDate }) {
  const { from, due } = deadline;
  if (!from || !due || deadline.timescale.unit === 'hours' || deadline.actual || from.iso > today) return null;
  const marks = marksOf(deadline, from.iso, due, today);
  const late = marks.today > marks.due;
  const name = pictureName(deadline, today);
  return (
    <figure className="strip">
      {marks.last <= MAX_CELLS ? (
        <Cells deadline={deadline} from={from.iso} due={due} marks={marks} late={late} name={name} />
      ) : (
        <Bar deadline={deadline} from={from.iso} due={due} marks={marks} late={late} name={name} />
      )}
    </figure>
  );
}

function pictureName(deadline: Deadline, today: IsoDate): string {
  const { from, due, pageDue } = deadline;
  if (!from || !due) return '';
  const page = pageDue && pageDue.iso !== due ? ` The page shows ${longDate(pageDue.iso)}.` : '';
  return `From ${longDate(from.iso)} to ${longDate(due)}. Today is ${dateWithoutYear(today)}.${page}`;
}

interface DrawingProps {
  deadline: Deadline;
  from: IsoDate;
  due: IsoDate;
  marks: Marks;
  late: boolean;
  name: string;
}

function Cells({ deadline, from, due, marks, late, name }: DrawingProps) {
  const pitch = WIDTH / (marks.last + 1);
  const x = (day: number) => (day + 0.5) * pitch;
  const box = Math.min(pitch * 0.75, 12);
  const holidays = new Set(deadline.skipped.filter(({ why }) => why !== 'weekend').map(({ iso }) => iso));
  const working = deadline.timescale.unit === 'working-days';
  const y = 34;
  return (
    <svg viewBox={`0 0 ${WIDTH} 73`} role="img" aria-label={name}>
      <circle className="pt" cx={x(0)} cy={41} r={4.5} />
      {Array.from({ length: marks.last }, (_, n) => n + 1).map((day) => {
        const date = plain(from).add({ days: day });
        const iso = date.toString();
        const cx = x(day);
        if (working && holidays.has(iso)) {
          return <path key={iso} className="bh" d={`M${cx - 3.2} 37.8l6.4 6.400m0-6.4-6.4 6.4`} />;
        }
        if (working && date.dayOfWeek > 5) return <rect key={iso} className="we" x={cx - 1.5} y={39.5} width={3} height={3} rx={1.5} />;
        if (day > marks.due && !late) return null;
        const tone = day > marks.due ? 'late' : day <= marks.today ? 'done' : 'left';
        return <rect key={iso} className={tone} x={cx - box / 2} y={y} width={box} height={14} rx={1} />;
      })}
      <Pins deadline={deadline} marks={marks} late={late} x={x} top={20} line={32} />
      <Base from={from} due={due} late={late} dueX={x(marks.due)} top={49} text={68} />
    </svg>
  );
}

function Bar({ deadline, from, due, marks, late, name }: DrawingProps) {
  const x = (day: number) => 5 + (day / marks.last) * (WIDTH - 10);
  const weeks = Array.from({ length: Math.floor(marks.last / 7) }, (_, n) => (n + 1) * 7);
  const twoRows = marks.page !== undefined || marks.actBy !== undefined;
  const y = twoRows ? 50 : 35;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${y + 41}`} role="img" aria-label={name}>
      <rect className="left" x={x(0)} y={y} width={x(marks.due) - x(0)} height={12} rx={1} />
      <rect className="done" x={x(0)} y={y} width={x(Math.min(marks.today, marks.due)) - x(0)} height={12} rx={1} />
      {late && <rect className="late" x={x(marks.due)} y={y} width={x(marks.today) - x(marks.due)} height={12} />}
      {weeks.map((day) => (
        <path key={day} className="ax" d={`M${x(day)} ${y + 14.5}v3.5`} />
      ))}
      <circle className="pt" cx={x(0)} cy={y + 6} r={5} />
      <Pins deadline={deadline} marks={marks} late={late} x={x} top={twoRows ? 35 : 20} line={y - 3} upper={twoRows ? 20 : undefined} />
      <Base from={from} due={due} late={late} dueX={x(marks.due)} top={y + 14} text={y + 36} />
    </svg>
  );
}

interface PinsProps {
  deadline: Deadline;
  marks: Marks;
  late: boolean;
  x: (day: number) => number;
  top: number;
  line: number;
  /** Top of the second row of labels, where there is one. */
  upper?: number;
}

function Pins({ deadline, marks, x, top, line, upper }: PinsProps) {
  const t = x(marks.today);
  const high = upper ?? top;
  return (
    <>
      <path className="pk" d={`M${t} ${top}V${line}`} />
      <path className="pt" d={`M${t - 4} ${line - 6}h8l-4 6z`} />
      <text className="hd" {...anchored(t)} y={top - 5}>
        Today
      </text>
      {marks.actBy !== undefined && deadline.actBy && (
        <>
          <path className="pk" d={`M${x(marks.actBy)} ${high}V${line + 14}`} />
          <text className="hd" {...anchored(x(marks.actBy))} y={high - 5}>
            {`Act by ${shortDate(deadline.actBy)}`}
          </text>
        </>
      )}
      {marks.page !== undefined && marks.actBy === undefined && deadline.pageDue && (
        <>
          <path className="axd" d={`M${x(marks.page)} ${high}V${line + 2}`} />
          <path className="pp" d={`M${x(marks.page)} ${line - 10}l4.5 4.5-4.5 4.5-4.5-4.500z`} />
          <text {...anchored(x(marks.page))} y={high - 5}>
            {`Page: ${shortDate(deadline.pageDue.iso)}`}
          </text>
        </>
      )}
    </>
  );
}

function Base({ from, due, late, dueX, top, text }: { from: IsoDate; due: IsoDate; late: boolean; dueX: number; top: number; text: number }) {
  return (
    <>
      <text x={0} y={text}>{`From ${shortDate(from)}`}</text>
      <path className="pk" d={`M${dueX} ${top}v7`} />
      <text className="hd" {...anchored(dueX)} y={text}>
        {`${late ? 'Was due' : 'Due'} ${shortDate(due)}`}
      </text>
    </>
  );
}
