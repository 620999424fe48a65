/** Served beside Next, not by it: linked plainly. */
export const API_DOCS = "/api/v1/docs";
