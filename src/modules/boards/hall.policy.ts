import { type Viewer, isStaff } from '#platform/session/viewer.ts';

/** A device in the hall, as far as rights go. */
export type GuestHere = {
	id: string;
	stationId: string | null;
	hostsStationId: string | null;
	/** Somebody was given more time than the others. */
	extraUntil: Date | null;
};

/** Opens and closes the hall, moves it on, takes guests out. */
export const canFacilitate = (viewer: Viewer, areaId: string): boolean => isStaff(viewer, areaId);

/** Sees the boards: the staff, and whoever is in the hall. */
export const canReadBoards = (viewer: Viewer, areaId: string, guest: GuestHere | null): boolean =>
	isStaff(viewer, areaId) || guest !== null;

/** Tidies the notes of a station: the staff, and the guest who keeps it. */
export const canHost = (
	viewer: Viewer,
	areaId: string,
	guest: GuestHere | null,
	stationId: string | null
): boolean =>
	isStaff(viewer, areaId) ||
	(guest !== null && guest.hostsStationId !== null && guest.hostsStationId === stationId);

/** Keeps some station. */
export const isHost = (viewer: Viewer, areaId: string, guest: GuestHere | null): boolean =>
	isStaff(viewer, areaId) || (guest !== null && guest.hostsStationId !== null);
