import { Component, type ReactNode } from 'react';
import { WORDS } from '../../words/words.ts';
import { linkTo, START_STATE } from '../address-bar.ts';

type Props = { readonly about: string; readonly children: ReactNode };
type State = { readonly error: Error | null };

/** Catches what a page throws while drawing and says so; another page (`about` changes) starts afresh. */
export class PageFailure extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: Props): void {
    if (before.about !== this.props.about && this.state.error) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <section className="card" role="alert">
        <h1>{WORDS.failure.title}</h1>
        <p>{WORDS.failure.sentence}</p>
        <p className="mt-3 flex gap-3">
          <button type="button" className="control" onClick={() => this.setState({ error: null })}>
            {WORDS.failure.again}
          </button>
          <a className="control" {...linkTo(START_STATE)}>
            {WORDS.failure.home}
          </a>
        </p>
        <details className="mt-3 text-muted">
          <summary>{WORDS.failure.detail}</summary>
          <p className="break-all">{error.message}</p>
        </details>
      </section>
    );
  }
}
