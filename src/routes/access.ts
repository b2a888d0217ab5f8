/**
 * Who may open which route. What is not listed is refused; a test fails when a route has no row.
 *
 * `who`   everyone   visitors too
 *         signed-in  any person with a session
 *         staff      administrator, coordinator or substitute of the area in the address
 *         area-admin who may change the area itself
 *         table      sits at the table in the address, or staff (the command asks which role)
 *         admin      the installation's administrator
 *         token      whoever holds the link (the command checks it)
 *         dev        everyone, in development only
 * `rate`  read | write | sign-in | live: how often per device and account (`limits.server.ts`)
 * `cache` public: may be kept for a minute by anyone; private: never
 * `basis` why personal data may be handled here (GDPR article 6): task, contract, consent, none
 */
export type Access = {
	who: 'everyone' | 'signed-in' | 'staff' | 'area-admin' | 'table' | 'admin' | 'token' | 'dev';
	rate: 'read' | 'write' | 'sign-in' | 'live';
	cache: 'public' | 'private';
	basis: 'none' | 'task' | 'consent';
};

const open: Access = { who: 'everyone', rate: 'read', cache: 'public', basis: 'none' };
const openForm: Access = { who: 'everyone', rate: 'write', cache: 'private', basis: 'task' };
const token: Access = { who: 'token', rate: 'write', cache: 'private', basis: 'task' };
const staff: Access = { who: 'staff', rate: 'write', cache: 'private', basis: 'task' };
const areaAdmin: Access = { who: 'area-admin', rate: 'write', cache: 'private', basis: 'task' };
const table: Access = { who: 'table', rate: 'write', cache: 'private', basis: 'task' };
const signedIn: Access = { who: 'signed-in', rate: 'write', cache: 'private', basis: 'task' };

export const access: Record<string, Access> = {
	'/': open,
	'/health': open
};
void [openForm, token, staff, areaAdmin, table, signedIn];
