package zhuqiao.sandbox.demo;

/**
 * One thing that must be true of every run, and what was found.
 *
 * @param figures the numbers that were compared
 */
record Invariant(String zh, String en, boolean holds, String figures) {}
