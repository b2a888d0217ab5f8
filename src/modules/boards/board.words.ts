import { m } from '#i18n/messages.js';
import type { HiddenReason, NoteKind, Phase, Side } from './board.ts';

const KINDS: Record<NoteKind, () => string> = {
	idea: m.note_kind_idea,
	need: m.note_kind_need,
	concern: m.note_kind_concern,
	offer: m.note_kind_offer,
	question: m.note_kind_question
};
export const sayKind = (kind: NoteKind): string => KINDS[kind]();

const SIDES: Record<Side | 'unsaid', () => string> = {
	public: m.hall_side_public,
	association: m.hall_side_association,
	experience: m.hall_side_experience,
	other: m.hall_side_other,
	unsaid: m.hall_side_unsaid
};
export const saySide = (side: Side | 'unsaid'): string => SIDES[side]();

const PHASES: Record<Phase, () => string> = {
	open: m.hall_phase_open,
	writing: m.hall_phase_writing,
	merging: m.hall_phase_merging,
	voting: m.hall_phase_voting,
	closed: m.hall_phase_closed
};
export const sayPhase = (phase: Phase): string => PHASES[phase]();

const TO_PHASE: Record<Phase, () => string> = {
	open: m.hall_to_open,
	writing: m.hall_to_writing,
	merging: m.hall_to_merging,
	voting: m.hall_to_voting,
	closed: m.hall_to_closed
};
/** The button that goes there. */
export const sayToPhase = (phase: Phase): string => TO_PHASE[phase]();

const REASONS: Record<HiddenReason, () => string> = {
	person: m.hide_reason_person,
	unkind: m.hide_reason_unkind,
	mistake: m.hide_reason_mistake
};
export const sayReason = (reason: HiddenReason): string => REASONS[reason]();

/** "Pöytä 3", in Swedish "Bord 3". */
export const sayStation = (position: number): string => m.hall_station({ number: position });

/** Where a note came from: its round, and paper when it was paper. */
export const sayOrigin = (note: {
	round: number;
	origin: 'phone' | 'paper' | 'host';
	by?: string | null;
}): string =>
	[
		note.by,
		note.round ? m.hall_round({ round: note.round }) : '',
		note.origin === 'paper' ? m.note_from_paper() : note.origin === 'host' ? m.note_from_host() : ''
	]
		.filter(Boolean)
		.join(', ');
