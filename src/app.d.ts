import type { Ctx } from '#platform/command/context.ts';
import type { Lang } from '#platform/core/lang.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: Ctx;
			lang: Lang;
			/** Names the device for limits and operation keys; set by the first form. */
			device: string;
			address: string;
		}
		interface Error {
			message: string;
			id?: string;
		}
	}
}

export {};
