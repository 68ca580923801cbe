package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a message is not sent by itself but with others to the same person, as one letter.
 *
 * @param at the time that the person's rhythm says, UTC
 * @param letter the id of the letter that it went with last; absent until then
 */
public record Gathered(Instant at, @Nullable String letter) {}
