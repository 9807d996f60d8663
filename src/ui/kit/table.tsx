import type { ReactNode } from 'react';

interface TableProps {
  columns: readonly ReactNode[];
  rows: readonly TableRow[];
  caption?: string;
  /** A way of dividing the width, of src/ui/styles/pages.css. */
  layout?: 'wide' | 'organisation';
}

export interface TableRow {
  /** Tells the row from others, where it holds a control; else its place does. */
  id?: string;
  /** The first heads the row. */
  cells: readonly ReactNode[];
}

/** A table whose rows each begin with what they are about. */
export function Table({ columns, rows, caption, layout }: TableProps) {
  return (
    <table className={layout ? `tb ${layout}` : 'tb'}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [head, ...others] }, row) => (
          <tr key={id ?? row} data-key={id}>
            <th scope="row">{head}</th>
            {others.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
