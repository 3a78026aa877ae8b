import type { TwinColumn } from '../../../charts/chart.ts';
import { TABLE_WORDS } from '../../../words/words.ts';
import type { TableChoice } from '../../table-choice.ts';
import { shownColumns, sortedColumn } from './arrange.ts';
import { Popup, PopupChoice } from './Popup.tsx';
import type { OnChoice } from './TableTools.tsx';

/** What a menu is of: a column or the row of a bureau, and the button that opened it. */
export type MenuOf = { readonly button: HTMLElement } & (
  | { readonly kind: 'column'; readonly column: TwinColumn }
  | { readonly kind: 'row'; readonly bureau: string; readonly name: string }
);

type Props = {
  readonly columns: readonly TwinColumn[];
  readonly choice: TableChoice;
  readonly onChoice: OnChoice;
  readonly onNarrow: ((bureau: string) => void) | undefined;
};

function ColumnChoices({ column, columns, choice, onChoice }: Props & { column: TwinColumn }) {
  const shown = shownColumns(columns, choice);
  const pins = shown.columns.slice(0, shown.pinned).map(({ key }) => key);
  const pinned = pins.includes(column.key);
  const order = sortedColumn(columns, choice.by) === column ? choice.by?.order : undefined;
  return (
    <ul>
      {(['ascending', 'descending'] as const)
        .filter((one) => one !== order)
        .map((one) => (
          <PopupChoice
            key={one}
            onChoose={() => onChoice({ ...choice, by: { column: column.key, order: one } })}
          >
            {TABLE_WORDS[one]}
          </PopupChoice>
        ))}
      {order === undefined ? null : (
        <PopupChoice onChoose={() => onChoice({ ...choice, by: null })}>{TABLE_WORDS.unsorted}</PopupChoice>
      )}
      <PopupChoice
        onChoose={() =>
          onChoice({
            ...choice,
            pinned: pinned ? pins.filter((key) => key !== column.key) : [...pins, column.key],
          })
        }
      >
        {pinned ? TABLE_WORDS.unpinColumn : TABLE_WORDS.pinColumn}
      </PopupChoice>
      {shown.columns.length > 1 ? (
        <PopupChoice onChoose={() => onChoice({ ...choice, hidden: [...choice.hidden, column.key] })}>
          {TABLE_WORDS.hideColumn}
        </PopupChoice>
      ) : null}
    </ul>
  );
}

/** What can be done with a column or with a row. */
export function TableMenu({ of, onClose, ...props }: Props & { of: MenuOf | null; onClose: () => void }) {
  const { choice, onChoice, onNarrow } = props;
  const kept = of?.kind === 'row' && choice.top.includes(of.bureau);
  return (
    <Popup anchor={of?.button ?? null} onClose={onClose}>
      {of === null ? null : of.kind === 'column' ? (
        <ColumnChoices {...props} column={of.column} />
      ) : (
        <ul>
          <PopupChoice
            onChoose={() =>
              onChoice({
                ...choice,
                top: kept ? choice.top.filter((code) => code !== of.bureau) : [...choice.top, of.bureau],
              })
            }
          >
            {kept ? TABLE_WORDS.letGo : TABLE_WORDS.keepOnTop}
          </PopupChoice>
          {onNarrow === undefined ? null : (
            <PopupChoice onChoose={() => onNarrow(of.bureau)}>{TABLE_WORDS.only}</PopupChoice>
          )}
        </ul>
      )}
    </Popup>
  );
}
