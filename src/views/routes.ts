import type { ComponentType } from 'react';
import type { Page, State } from './address.ts';
import { MethodPage } from './pages/MethodPage.tsx';
import { OverviewPage } from './pages/OverviewPage.tsx';
import { ReportPage } from './pages/ReportPage.tsx';
import { SangongPage } from './pages/SangongPage.tsx';

/** A page: what draws it, whether it has the filter bar and its indicator choice, and the source panel. */
export type Route = {
  readonly Page: ComponentType<{ state: State }>;
  readonly filters: 'none' | 'bodies' | 'bodies-and-indicator';
  readonly panel: boolean;
};

/** REGISTRY: the pages. */
export const ROUTES: Readonly<Record<Page, Route>> = {
  overview: { Page: OverviewPage, filters: 'none', panel: true },
  sangong: { Page: SangongPage, filters: 'bodies-and-indicator', panel: true },
  report: { Page: ReportPage, filters: 'none', panel: true },
  method: { Page: MethodPage, filters: 'none', panel: false },
};
