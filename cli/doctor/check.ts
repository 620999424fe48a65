/** One thing the doctor looked at. `todo` says what to do about it and is there when it is not well. */
export type DoctorCheck = { name: string; ok: boolean; found: string; todo?: string };
