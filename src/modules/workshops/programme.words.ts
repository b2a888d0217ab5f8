import { m } from '#i18n/messages.js';
import type { ItemKind } from './programme.ts';

const kinds: Record<ItemKind, () => string> = {
	arrival: m.programme_kind_arrival,
	talk: m.programme_kind_talk,
	dialogue: m.programme_kind_dialogue,
	cafe: m.programme_kind_cafe,
	shaping: m.programme_kind_shaping,
	plenary: m.programme_kind_plenary,
	break: m.programme_kind_break,
	feedback: m.programme_kind_feedback
};
export const sayItemKind = (kind: ItemKind): string => kinds[kind]();
