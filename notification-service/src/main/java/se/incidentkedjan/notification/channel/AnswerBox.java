package se.incidentkedjan.notification.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mailbox is that people answer to.
 *
 * @param isOn whether there is one that is read
 * @param awaySince since when it cannot be read, UTC; absent while it can
 * @param left how many mails in it are left for a person to read
 */
public record AnswerBox(boolean isOn, @Nullable Instant awaySince, int left) {}
