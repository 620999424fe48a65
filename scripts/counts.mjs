import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** A runner that did not get as far as a report has failed once. */
const BROKEN = { passed: 0, failed: 1, skipped: 0 };

function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** No runner may fail without a failure being counted, nor pass without having run a test. */
function settle(counts, code) {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** @returns {Counts} */
export function vitestCounts(file, code) {
  const found = report(file);
  if (!found) return BROKEN;
  // A file that does not load has no tests to fail: it counts as one.
  const unloaded = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const skipped = found.numPendingTests + found.numTodoTests;
  return settle({ passed: found.numPassedTests, failed: found.numFailedTests + unloaded, skipped }, code);
}

/** @returns {Counts} */
export function playwrightCounts(file, code) {
  const found = report(file);
  if (!found) return BROKEN;
  const { expected, unexpected, flaky, skipped } = found.stats;
  return settle({ passed: expected, failed: unexpected + flaky + found.errors.length, skipped }, code);
}

/** @param {readonly Counts[]} all */
export function total(all) {
  const sum = (name) => all.reduce((soFar, counts) => soFar + counts[name], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}
