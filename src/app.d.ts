import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';
import type { Kept } from '#routes/web/keep.server.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: Ctx;
			lang: Lang;
			/** Names the device for limits and operation keys; set by the first form. */
			device: string;
			address: string;
			/** the page that stands and is sent again, when it is one */
			kept?: Kept;
		}
		interface Error {
			message: string;
			id?: string;
		}
	}
}

export {};
