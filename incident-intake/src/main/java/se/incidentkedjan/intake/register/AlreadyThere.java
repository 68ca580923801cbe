package se.incidentkedjan.intake.register;

import se.incidentkedjan.intake.report.OldIncident;

/** Says of a row that is not taken what it is taken for, and what to do when it is another incident. */
final class AlreadyThere {

    private static final String ANOTHER = "Är det en annan incident, ändra numret i filen. ";

    private final Columns columns;

    AlreadyThere(Columns columns) {
        this.columns = columns;
    }

    /**
     * There from an earlier import.
     *
     * @param isAlike whether the row said the same then
     */
    RowNote taken(int row, OldIncident old, boolean isAlike) {
        return isAlike
                ? note(row, old, "Finns redan.", "")
                : note(
                        row,
                        old,
                        "Nummer %s från %d finns redan, och raden säger något annat nu."
                                .formatted(old.number(), year(old)),
                        ANOTHER + "Är det samma, behöver du inte göra något: det som är infört ändras inte.");
    }

    /**
     * There on a row above.
     *
     * @param other the row above
     * @param isAlike whether both say the same
     */
    RowNote above(int row, OldIncident old, int other, boolean isAlike) {
        return isAlike
                ? note(
                        row,
                        old,
                        "Samma som rad %d i samma fil.".formatted(other),
                        "Är det två incidenter, ge dem olika nummer i filen.")
                : note(
                        row,
                        old,
                        "Nummer %s från %d står redan på rad %d i samma fil, och raderna säger olika saker."
                                .formatted(old.number(), year(old), other),
                        ANOTHER + "Är det samma, ta bort den rad som är fel.");
    }

    private static int year(OldIncident old) {
        return RowIdentity.year(old.receivedAt());
    }

    private RowNote note(int row, OldIncident old, String what, String remedy) {
        return new RowNote(row, old.number() == null ? "" : columns.heading(RegisterField.NUMBER), what, remedy);
    }
}
