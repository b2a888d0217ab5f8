import { findOrCreatePerson } from '#modules/accounts/person.commands.server.ts';
import { type Work, change } from '#platform/command/change.server.ts';
import type { Ctx } from '#platform/command/context.ts';
import { NotFound } from '#platform/core/faults.ts';
import type { Lang } from '#platform/core/lang.ts';
import { ok } from '#platform/core/result.ts';
import { indexThing, unindexThing } from '#platform/search/search-index.server.ts';
import type { OrganisationInput } from './organisation.input.ts';
import { canEditOrganisation, canKeepRegister } from './organisation.policy.ts';
import {
	endRepresentationRow,
	insertOrganisation,
	insertRepresentation,
	type OrganisationRow,
	organisationByName,
	saveOrganisation
} from './organisation.store.server.ts';
import { type OrganisationKind, isPublicSide } from './organisation.ts';

const rowOf = (id: string, areaId: string, input: OrganisationInput): OrganisationRow => ({
	id,
	areaId,
	kind: input.kind,
	nameFi: input.name_fi || null,
	nameSv: input.name_sv || null,
	nameEn: input.name_en || null,
	municipality: input.municipality || null,
	sectors: input.sectors
		.split(',')
		.map((one) => one.trim())
		.filter(Boolean),
	purposeClass: input.purpose_class || null,
	businessId: input.business_id || null,
	publicSide: isPublicSide(input.kind as OrganisationKind)
});

export const createOrganisation = (ctx: Ctx, areaId: string, input: OrganisationInput) =>
	change(ctx, 'create-organisation', async (work) => {
		work.authorise(canKeepRegister(work.viewer, areaId));
		return ok({ id: await createIn(work, rowOf(work.newId(), areaId, input)) });
	});

async function createIn(work: Work, row: OrganisationRow): Promise<string> {
	await insertOrganisation(work.tx, row, work.now);
	await showInSearch(work, row);
	await work.record({
		type: 'organisation.added',
		subject: { kind: 'organisation', id: row.id },
		areaId: row.areaId,
		data: { kind: row.kind }
	});
	return row.id;
}

export const editOrganisation = (
	ctx: Ctx,
	areaId: string,
	id: string,
	version: number,
	input: OrganisationInput
) =>
	change(ctx, 'edit-organisation', async (work) => {
		work.authorise(canEditOrganisation(work.viewer, areaId, id));
		const row = rowOf(id, areaId, input);
		await saveOrganisation(work.tx, row, version, work.now);
		await showInSearch(work, row);
		await work.record({
			type: 'organisation.changed',
			subject: { kind: 'organisation', id },
			areaId
		});
		return ok({ id });
	});

/**
 * The organisation of a name, added to the register when it is not there: people pasted from a
 * spreadsheet bring theirs with them. The caller has authorised.
 */
export async function findOrCreateOrganisation(
	work: Work,
	areaId: string,
	name: string,
	as: { kind: OrganisationKind; lang: Lang; purposeClass?: string | null }
): Promise<string> {
	const known = await organisationByName(work.tx, areaId, name);
	if (known) return known.id;
	return createIn(work, {
		id: work.newId(),
		areaId,
		kind: as.kind,
		nameFi: as.lang === 'fi' ? name : null,
		nameSv: as.lang === 'sv' ? name : null,
		nameEn: as.lang === 'en' ? name : null,
		municipality: null,
		sectors: [],
		purposeClass: as.purposeClass ?? null,
		businessId: null,
		publicSide: isPublicSide(as.kind)
	});
}

/** Lets a person act for an organisation. The caller has authorised. */
export async function representIn(
	work: Work,
	areaId: string,
	organisationId: string,
	personId: string,
	title = ''
): Promise<void> {
	await insertRepresentation(
		work.tx,
		{ id: work.newId(), areaId, organisationId, personId, title },
		work.now
	);
	await work.record({
		type: 'organisation.represented',
		subject: { kind: 'organisation', id: organisationId },
		areaId,
		data: { person: personId }
	});
}

export const addRepresentation = (
	ctx: Ctx,
	areaId: string,
	organisationId: string,
	input: { name: string; email: string | null; lang: Lang; title: string }
) =>
	change(ctx, 'add-representation', async (work) => {
		work.authorise(canKeepRegister(work.viewer, areaId));
		const { personId } = await findOrCreatePerson(work, input);
		await representIn(work, areaId, organisationId, personId, input.title);
		return ok({ personId });
	});

export const endRepresentation = (ctx: Ctx, areaId: string, id: string) =>
	change(ctx, 'end-representation', async (work) => {
		work.authorise(canKeepRegister(work.viewer, areaId));
		const ended = await endRepresentationRow(work.tx, id, areaId, work.now);
		if (!ended) throw new NotFound();
		await work.record({
			type: 'organisation.representation_ended',
			subject: { kind: 'organisation', id: ended.organisation_id },
			areaId,
			data: { person: ended.person_id }
		});
		return ok({});
	});

async function showInSearch(work: Work, row: OrganisationRow): Promise<void> {
	await unindexThing(work.tx, row.id);
	const names = { fi: row.nameFi, sv: row.nameSv, en: row.nameEn };
	for (const [lang, name] of Object.entries(names))
		if (name)
			await indexThing(
				work.tx,
				{
					kind: 'organisation',
					id: row.id,
					areaId: row.areaId,
					lang,
					title: name,
					body: row.sectors.join(', '),
					path: `/organisations/${row.id}`
				},
				work.now
			);
}
