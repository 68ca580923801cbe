package se.incidentkedjan.reporting.opendata;

/**
 * What others may do with the data.
 *
 * @param name its short name, as SPDX has it: {@code CC0-1.0}
 * @param title in words
 * @param path its address on the web
 */
public record Licence(String name, String title, String path) {}
