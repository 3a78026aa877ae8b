import type { Translated } from '../language.ts';
import type { SITE as CHINESE } from '../zh/site.ts';

type Engine = Translated<typeof CHINESE>['engine'];

/** Why the query engine did not start, or the snapshot was refused. */
export const FAILURES: { readonly engine: Engine['why']; readonly snapshot: Engine['snapshotWhy'] } = {
  engine: {
    'no-wasm': 'The browser does not support WebAssembly, or it is switched off. Use a newer browser.',
    'wasm-blocked':
      'The content security policy of the site does not allow WebAssembly to be compiled. The operator should check the response header Content-Security-Policy.',
    'wasm-missing':
      'The program file of the query engine was not found. The operator should check that the files of the site are complete.',
    'wasm-type':
      'The program file of the query engine has the wrong type; it should be application/wasm. The operator should check the server settings.',
    'no-worker':
      'The browser cannot start a background thread (Worker). Use a newer browser, or check the security settings.',
    'worker-failed': 'The query engine failed while running in the background.',
    'timed-out': 'The query engine did not respond for a long time.',
    'not-loaded': 'The program of the query engine could not be loaded; the network may be down.',
    'bad-table': 'A data table does not fit the program of this site and was refused.',
    'bad-params': 'The program of this site asked a query that is not allowed.',
    'query-failed': 'The query could not be completed.',
    'bad-result': 'The result of the query is not as agreed and was refused.',
    closed: 'The query engine is closed.',
  },
  snapshot: {
    unreachable: 'A data file could not be read; the network may be down.',
    missing: 'A data file is missing on the site.',
    version:
      'The version of the data snapshot differs from the program of this site. Reload the page; if it persists, the operator should publish again.',
    malformed: 'The list of the data snapshot is incomplete or inconsistent and was refused.',
    altered:
      'A data file does not match its fingerprint in the list (incomplete or altered) and was refused.',
  },
};
