import type { ComponentType } from 'react';
import type { Page, State } from './address.ts';
import { AuditPage } from './pages/AuditPage.tsx';
import { BureauPage } from './pages/BureauPage.tsx';
import { ComparePage } from './pages/ComparePage.tsx';
import { DisclosurePage } from './pages/DisclosurePage.tsx';
import { MethodPage } from './pages/MethodPage.tsx';
import { OverviewPage } from './pages/OverviewPage.tsx';
import { QueryPage } from './pages/QueryPage.tsx';
import { ReportPage } from './pages/ReportPage.tsx';
import { SheetPage } from './pages/SheetPage.tsx';
import { TopicPage } from './pages/TopicPage.tsx';

/** A page: what draws it, whether it has the filter bar and its indicator choice, and the source panel. */
export type Route = {
  readonly Page: ComponentType<{ state: State }>;
  readonly filters: 'none' | 'bodies' | 'bodies-and-indicator';
  readonly panel: boolean;
};

const TOPIC: Route = { Page: TopicPage, filters: 'bodies-and-indicator', panel: true };

/** REGISTRY: the pages. */
export const ROUTES: Readonly<Record<Page, Route>> = {
  overview: { Page: OverviewPage, filters: 'none', panel: true },
  sangong: TOPIC,
  assistance: TOPIC,
  insured: TOPIC,
  supervision: TOPIC,
  performance: TOPIC,
  totals: TOPIC,
  disclosure: { ...TOPIC, Page: DisclosurePage },
  bureau: { Page: BureauPage, filters: 'none', panel: true },
  compare: { Page: ComparePage, filters: 'none', panel: true },
  audit: { Page: AuditPage, filters: 'bodies', panel: false },
  report: { Page: ReportPage, filters: 'none', panel: true },
  query: { Page: QueryPage, filters: 'none', panel: true },
  method: { Page: MethodPage, filters: 'none', panel: false },
  sheet: { Page: SheetPage, filters: 'none', panel: false },
};
