/** Where a sealed value lives. Bound into the ciphertext, so that a value moved to another row, column or tenant does not open. */
export type SealedPlace = { orgId: string; table: string; column: string; row: string };

/** The associated data of AES-256-GCM for a place: `org|table|column|row|key version`. */
export function associatedData(place: SealedPlace, keyVersion: number): string {
  return [place.orgId, place.table, place.column, place.row, String(keyVersion)].join("|");
}
