package se.incidentkedjan.intake.subject;

import java.time.Clock;
import java.util.List;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.sealing.Opened;

/** Gathers what is kept of one person. Keeps nothing of the asking. */
public final class SubjectExtracts {

    private static final List<String> NOT_INCLUDED = List.of(
            "Anmälningar som personen gjorde utan att lämna den här e-postadressen. De går inte att hitta på adressen.",
            "Uppgifter om personen i det som andra har skrivit. Fritexten går inte att söka i; begär personen det, får ni"
                    + " läsa de ärenden som kan vara berörda.",
            "Anmälningar där personen svarade att händelsen rör säkerhetsskydd. I dem sparas varken ord, namn eller adress.",
            "Det som redan är gallrat. Det går inte att återskapa.",
            "Filer som personen har bifogat. De finns i ärendet; lämna ut dem därifrån om de hör till utdraget.",
            "Granskningsspåret. Där står den som har loggat in under en pseudonym som är knuten till inloggningen och inte"
                    + " till e-postadressen, så det går inte att avgöra härifrån om personen finns där. Be CISO söka på"
                    + " personens namn.",
            "Meddelanden till den som har en roll i organisation.yml, till exempel IT-jouren. De visas i ärendet.");

    private final Reports reports;
    private final Words words;
    private final FollowUp followUp;
    private final Clock clock;

    /** From these reports. */
    public SubjectExtracts(Reports reports, Words words, FollowUp followUp, Clock clock) {
        this.followUp = followUp;
        this.reports = reports;
        this.words = words;
        this.clock = clock;
    }

    /** What is kept of whoever has this address, however they write it. */
    public SubjectExtract of(String address) {
        return new SubjectExtract(
                address,
                clock.instant(),
                reports.by(words.indexOf(address)).stream().map(this::entry).toList(),
                NOT_INCLUDED);
    }

    private SubjectExtract.Entry entry(Report report) {
        var reporter = words.reporter(report) instanceof Words.OpenedReporter.Known(Reporter known)
                ? known
                : new Reporter(null, null);
        return new SubjectExtract.Entry(
                report.reference(),
                report.incident(),
                report.receivedAt(),
                report.channel(),
                reporter.name(),
                reporter.email(),
                report.receiptWanted(),
                words.description(report)
                        .map(opened -> opened instanceof Opened.Words(String text) ? text : null)
                        .orElse(null),
                report.facts(),
                followUp.said(report));
    }
}
