package se.incidentkedjan.reporting.publication.web;

import java.util.List;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.publication.Refusal;
import se.incidentkedjan.reporting.publication.TextRules;
import se.incidentkedjan.reporting.publication.WrongWord;

/** Says in Swedish why something was not done, and what to do. */
final class RefusalWords {

    private RefusalWords() {}

    static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Frozen() ->
                "Rapporten är godkänd och ändras inte mer. Behöver den rättas: begär en ny version på rapportens sida.";
            case Refusal.NotPublished() -> "Rapporten är ett utkast. Godkänn den först.";
            case Refusal.ChangedMeanwhile() ->
                "Någon annan har gjort något med rapporten sedan du öppnade sidan, så det du gjorde är inte sparat. Läs igenom hur den ser ut nu och gör om det som behövs.";
            case Refusal.NotThere() ->
                "Rapporten finns inte längre, eller så finns nämnden inte längre i organisation.yml. Ingenting har ändrats.";
            case Refusal.AlreadyThere(var id) -> "Det finns redan en sådan rapport: " + id + ".";
            case Refusal.NotTheLatest(var latest) ->
                "Det finns redan en senare version, %s. Rätta den, eller gör klart utkastet.".formatted(latest);
            case Refusal.PeriodNotOver(var last) ->
                "Perioden är inte slut: den slutar %s. Ange två dagar i stället, till och med i dag eller tidigare, till exempel 2026-01-01..2026-06-30."
                        .formatted(SwedishTime.date(last));
            case Refusal.PublishedSince() ->
                "En annan rapport har godkänts sedan utkastet gjordes. Tillsammans kan de avslöja små tal. Gör om utkastet från siffrorna, läs igenom det och godkänn sedan.";
            case Refusal.FiguresIncomplete() ->
                "Siffrorna var inte färdigräknade när utkastet gjordes. Gör om det från siffrorna. Står meddelandet kvar räknas det fortfarande: se /halsa.";
            case Refusal.WrongWords(var words) ->
                String.join(" ", words.stream().map(RefusalWords::of).toList());
            case Refusal.NamesSystems(var systems) ->
                "Texterna verkar nämna system: %s. Rapporten är offentlig. Ändra texterna, eller bekräfta att det får stå kvar."
                        .formatted(String.join(", ", systems));
            case Refusal.NoDayOfAdoption() ->
                "Dagen ska vara efter perioden och inte senare än i dag. Skriv den dag rapporten togs upp.";
            case Refusal.WouldComeBack() ->
                "Rapporten står i möteskalendern och skulle göras igen. Ta bort mötet ur meetings.yml om den inte ska göras.";
        };
    }

    static String of(WrongWord word) {
        var where = word.line() == 0
                ? word.part().swedish()
                : "%s, rad %d".formatted(word.part().swedish(), word.line());
        return switch (word.what()) {
            case NONE -> where + ": skriv minst en rad.";
            case TOO_LONG ->
                "%s: raden har mer än %d tecken. Dela eller korta den.".formatted(where, TextRules.LONGEST_LINE);
            case TOO_MANY -> "%s: det är mer än %d rader. Ta bort några.".formatted(where, TextRules.MOST_LINES);
            case IDENTITY_NUMBER ->
                where + ": här står något som ser ut som ett personnummer. Ta bort det: rapporten är offentlig.";
        };
    }

    static String of(List<WrongWord> words) {
        return String.join(" ", words.stream().map(RefusalWords::of).toList());
    }
}
