package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import java.util.List;

/** Why something is not done with a report. */
public sealed interface Refusal {

    /** It is frozen, and never changes. */
    record Frozen() implements Refusal {}

    /** It is a draft, and nobody can have taken it. */
    record NotPublished() implements Refusal {}

    /** Somebody else has changed it since it was shown. */
    record ChangedMeanwhile() implements Refusal {}

    /** There is no such version. */
    record NotThere() implements Refusal {}

    /** There is one already. */
    record AlreadyThere(EditionId id) implements Refusal {}

    /** A newer version is there, published or as a draft. */
    record NotTheLatest(EditionId latest) implements Refusal {}

    /** The period is not over; its last day. */
    record PeriodNotOver(LocalDate last) implements Refusal {}

    /** Something has been published since it was made, and it may not be safe beside that. */
    record PublishedSince() implements Refusal {}

    /** The figures did not hold everything when it was made. */
    record FiguresIncomplete() implements Refusal {}

    /** Some of its words cannot stay. */
    record WrongWords(List<WrongWord> words) implements Refusal {}

    /** It seems to name these systems. A person may say that it does not matter. */
    record NamesSystems(List<String> systems) implements Refusal {}

    /** The day when it was taken has not been, or was before the end of the period. */
    record NoDayOfAdoption() implements Refusal {}

    /** The calendar says that it is to be there, so it would come back. */
    record WouldComeBack() implements Refusal {}
}
