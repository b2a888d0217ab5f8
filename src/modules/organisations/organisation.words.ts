import { m } from '#i18n/messages.js';
import type { OrganisationKind } from './organisation.ts';

export function sayOrganisationKind(kind: string): string {
	const words: Record<OrganisationKind, () => string> = {
		association: m.organisations_kind_association,
		foundation: m.organisations_kind_foundation,
		parish: m.organisations_kind_parish,
		municipality: m.organisations_kind_municipality,
		county: m.organisations_kind_county,
		network: m.organisations_kind_network,
		school: m.organisations_kind_school,
		company: m.organisations_kind_company,
		other: m.organisations_kind_other
	};
	return words[kind as OrganisationKind]?.() ?? kind;
}

export function sayPurpose(code: string): string {
	const words: Record<string, () => string> = {
		children: m.organisations_purpose_children,
		illness: m.organisations_purpose_illness,
		pensioners: m.organisations_purpose_pensioners,
		health: m.organisations_purpose_health,
		older: m.organisations_purpose_older,
		employment: m.organisations_purpose_employment,
		substance: m.organisations_purpose_substance,
		culture: m.organisations_purpose_culture,
		sport: m.organisations_purpose_sport,
		village: m.organisations_purpose_village,
		other: m.organisations_purpose_other
	};
	return words[code]?.() ?? '';
}
