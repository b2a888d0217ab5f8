import type { Reroute } from '@sveltejs/kit/hooks';
import { toRoute } from '#platform/i18n/paths.ts';

/** Finnish and Swedish addresses lead to the routes, which are written in English. */
export const reroute: Reroute = ({ url }) => toRoute(url.pathname);
