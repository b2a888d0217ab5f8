import { expect, it } from 'vitest';
import { kindByName } from './organisation.ts';

it.each([
	['Pohjanmaan hyvinvointialue', 'county'],
	['Österbottens välfärdsområde', 'county'],
	['Vasa stad', 'municipality'],
	['Vaasan kaupunki', 'municipality'],
	['Mustasaaren kunta', 'municipality'],
	['Korsholms kommun', 'municipality'],
	['Vaasan suomalainen seurakunta', 'parish'],
	['Petalax församling', 'parish'],
	['Stadionin Omaishoitajat ry', 'association'],
	['Kommunikationsvänner rf', 'association'],
	['Kuntoutujat ry', 'association']
])('%s is by its name a %s', (name, kind) => expect(kindByName(name)).toBe(kind));
