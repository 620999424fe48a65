/** One thing the doctor looked at. `todo` says what to do about it and is there when it is not well; a warning fails nothing. */
export type DoctorCheck = { name: string; ok: boolean; warning?: boolean; found: string; todo?: string };
