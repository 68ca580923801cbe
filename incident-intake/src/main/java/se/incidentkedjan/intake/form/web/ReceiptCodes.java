package se.incidentkedjan.intake.form.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.followup.Passes;
import se.incidentkedjan.intake.followup.SecretCodes;
import se.incidentkedjan.intake.report.Report;

/**
 * Shows the code of a report to whoever has just sent it. Others know the address of a receipt as well, so that is not
 * enough: it takes a pass that is given at the sending and soon too old.
 */
@Component
final class ReceiptCodes {

    /** The name of the pass in the address of a receipt. */
    static final String PASS = "visa";

    private final SecretCodes codes;
    private final Passes passes;

    ReceiptCodes(SecretCodes codes, Passes passes) {
        this.codes = codes;
        this.passes = passes;
    }

    String passTo(IncidentId incident) {
        return passes.give(incident, Passes.Purpose.RECEIPT);
    }

    /** The code; null without a pass, and when säkerhetsskydd is concerned, of which nothing more may be said here. */
    @Nullable
    String shown(Report report, @Nullable String pass) {
        var isSender = pass != null
                && passes.read(pass, Passes.Purpose.RECEIPT)
                        .filter(report.incident()::equals)
                        .isPresent();
        return isSender && !report.isSecurityClassified() ? codes.of(report.incident()) : null;
    }
}
