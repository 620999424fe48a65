/** Stands for the subject of a webhook that is about no customer: a test. Its body is sealed under the organisation's own key. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
