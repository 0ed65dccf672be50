import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/**
 * A table of records; where it is narrow each record stands as a block of its own. A cell that needs its heading there
 * repeats it: `<Table.Td data-label={…}>`.
 */
export function RowsTable({ head, children }: { head: readonly string[]; children: ReactNode }): ReactElement {
  return (
    <div className="qf-rows" tabIndex={0}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {head.map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
