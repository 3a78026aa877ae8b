const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
];

/** The Content-Security-Policy of the built page's `<meta>`, for hosts that send no headers of ours. */
export const PAGE_POLICY = DIRECTIVES.join('; ');

/** The same as a header; `frame-ancestors` is only heeded there. A worker takes its policy from its own response, so it goes on every one. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'self'"].join('; ');

/**
 * The header of `npm run dev` alone: Vite puts styles and React's refresh preamble inline and reloads over a web
 * socket. Nothing else is loosened, so that a foreign request fails in development already.
 */
export const DEV_POLICY = HEADER_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws: wss:");

/** Headers of every response of the production site. */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
