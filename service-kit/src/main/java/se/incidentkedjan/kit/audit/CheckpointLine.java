package se.incidentkedjan.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * A line where checkpoints are kept.
 *
 * @param number of the line, from 1
 * @param checkpoint null when there is none to read in it
 * @param unfinished whether the line was cut off, as by a power cut while it was written
 */
public record CheckpointLine(long number, @Nullable Checkpoint checkpoint, boolean unfinished) {}
