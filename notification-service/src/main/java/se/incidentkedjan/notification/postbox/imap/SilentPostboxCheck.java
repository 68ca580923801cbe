package se.incidentkedjan.notification.postbox.imap;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** A mailbox that cannot be read. */
public final class SilentPostboxCheck implements ChainCheck {

    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    private final ImapPostbox postbox;
    private final Clock clock;

    /** A check of this mailbox. */
    public SilentPostboxCheck(ImapPostbox postbox, Clock clock) {
        this.postbox = postbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "postbox-unreachable";
    }

    @Override
    public Optional<String> look() {
        return postbox.awaySince()
                .filter(since -> since.plus(TOO_LONG).isBefore(clock.instant()))
                .map(since -> "Brevlådan för svar går inte att läsa sedan " + SwedishTime.dateAndTime(since)
                        + ". Svar och studsar väntar i den; den som svarar på ett mejl räknas inte förrän den går att läsa."
                        + " Länken i mejlen fungerar.");
    }
}
