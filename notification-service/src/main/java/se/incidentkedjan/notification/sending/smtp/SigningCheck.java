package se.incidentkedjan.notification.sending.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** The certificate that mails are signed with, before it ends. */
public final class SigningCheck implements ChainCheck {

    private static final Duration BEFORE = Duration.ofDays(30);

    private final @Nullable Signature signature;
    private final Clock clock;

    /** Of a signature; absent when mails are not signed. */
    public SigningCheck(@Nullable Signature signature, Clock clock) {
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-signature";
    }

    @Override
    public Optional<String> look() {
        return Optional.ofNullable(signature)
                .map(Signature::expiresAt)
                .filter(end -> end.minus(BEFORE).isBefore(clock.instant()))
                .map(end -> "Certifikatet som mejl skrivs under med gäller till " + SwedishTime.shortDateAndTime(end)
                        + ". Byt det och starta om; ett som har gått ut stoppar nästa start.");
    }
}
