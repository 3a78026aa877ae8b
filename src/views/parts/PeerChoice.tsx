import { isPeerGroup, peerGroupsFor } from '../../core/peers.ts';
import { peerGroupWords } from '../../words/registries.ts';
import { TOPIC_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change } from '../address-bar.ts';
import type { TopicData } from '../topic-data.ts';
import { BureauTicks } from './BureauTicks.tsx';
import { Choice } from './Choice.tsx';
import { Menu } from './Menu.tsx';

/** Whom the bureaus shown are held against: a choice apart from the bureaus shown. */
export function PeerChoice({ state, data: { indicator, group, scope } }: { state: State; data: TopicData }) {
  const offered = peerGroupsFor(indicator.id).map(({ id }) => id);
  const options = [
    { value: '', label: TOPIC_WORDS.peersShown },
    ...offered.filter(isPeerGroup).map((id) => ({ value: id, label: peerGroupWords(id).name })),
  ];
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
      <Choice
        label={TOPIC_WORDS.peers}
        value={state.peers ?? ''}
        options={options}
        onChoose={(id) => change({ peers: isPeerGroup(id) ? id : null })}
      />
      {state.peers === 'chosen' && (
        <Menu label={TOPIC_WORDS.ownPeers} value={String(state.among.length)}>
          <BureauTicks held={scope.held} chosen={state.among} onChoose={(among) => change({ among })} />
        </Menu>
      )}
      {group.kind === 'no-subject' && <span role="status">{TOPIC_WORDS.noSubject}</span>}
      {group.kind === 'peers' && state.peers !== null && (
        <span title={peerGroupWords(state.peers).sentence}>
          {TOPIC_WORDS.peersOf(
            scope.nameOf(group.subject),
            peerGroupWords(state.peers).name,
            group.codes.length,
          )}
        </span>
      )}
    </div>
  );
}
