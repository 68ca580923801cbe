package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.notification.contact.Language;

/** The municipality's own words: used when they are right, refused with a reason when they are not. */
class TemplatesOfTheirOwnTest {

    private static final String OWN = """
            subject: Nej till {{reference}}
            brief: Nej till {{reference}}: {{case-link}}
            ---
            # Nej till {{reference}}

            Du har den kvar.

            - **Grad:** {{severity}}

            [Till ärendet]({{case-link}})

            ---

            Hälsningar
            Jouren
            """;

    @TempDir
    private Path folder;

    @Test
    void theirsIsUsedInItsLanguageAndTheRestAreThoseThatAreShipped() throws IOException {
        write("sv/glass-broken.md", OWN);

        var templates = read();
        var letter = templates.example(LetterKind.GLASS_BROKEN, Language.SWEDISH, Templates.ADDRESS);

        assertThat(letter.subject()).isEqualTo("Nej till 2026-000123");
        assertThat(letter.text()).endsWith("-- \nHälsningar\nJouren\n");
        assertThat(templates.isOwn(LetterKind.GLASS_BROKEN, Language.SWEDISH)).isTrue();
        assertThat(templates.isOwn(LetterKind.GLASS_BROKEN, Language.ENGLISH)).isFalse();
        assertThat(templates.example(LetterKind.GLASS_BROKEN, Language.ENGLISH, Templates.ADDRESS))
                .isEqualTo(Templates.shipped().example(LetterKind.GLASS_BROKEN, Language.ENGLISH, Templates.ADDRESS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Du har den kvar.             | Du har den {{kvar}}.               | rad 6, kolumn 12: Namnet «kvar» finns inte
            {{severity}}                 | {{severty}}                        | rad 8, kolumn 13: Namnet «severty» finns inte i det här meddelandet. Menade du «severity»?
            subject: Nej till {{reference}} | subject:                        | rad 1, kolumn 9: Fältet «subject» är tomt.
            subject: Nej till {{reference}} | subjekt: Nej                    | rad 1, kolumn 1: Före raden --- får bara subject och brief stå, ett på varje rad. Menade du «subject»?
            brief: Nej till {{reference}}: {{case-link}} | brief: Nej         | rad 2, kolumn 1: Länken {{case-link}} saknas i det korta meddelandet (exempel).
            Nej till {{reference}}: {{case-link}} | {{case-link}}.            | rad 2, kolumn 1: Länken {{case-link}} saknas i det korta meddelandet
            [Till ärendet]({{case-link}}) | Logga in.                         | rad 4, kolumn 1: Länken {{case-link}} saknas i meddelandet (exempel).
            [Till ärendet]({{case-link}}) | {{case-link}}                     | rad 10, kolumn 1: Skriv länken med de ord som ska stå på den
            [Till ärendet]({{case-link}}) | Se [ärendet]({{case-link}}) nu    | rad 10, kolumn 1: En länk ska stå för sig själv
            [Till ärendet]({{case-link}}) | [Till ärendet]({{role}})          | rad 10, kolumn 16: «role» är ingen länk.
            [Till ärendet]({{case-link}}) | [Intranät](http://intra.example)  | rad 10, kolumn 1: En egen länk ska börja med https://
            Du har den kvar.             | {{#severity}}Ja{{/severity}}       | rad 6, kolumn 1: «severity» finns alltid. Ta bort villkoret runt det.
            Du har den kvar.             | {{#case-link}}Ja                   | rad 6, kolumn 1: «case-link» börjar här men slutar aldrig.
            Du har den kvar.             | Ja{{/case-link}}                   | rad 6, kolumn 3: «case-link» slutar här men har inte börjat.
            Du har den kvar.             | Du har den {{ kvar.                | rad 6, kolumn 12: Här står {{ utan sin motsvarighet
            Du har den kvar.             | Du har den }} kvar.                | rad 6, kolumn 12: Här står }} utan sin motsvarighet
            Du har den kvar.             | Du har {{{role}}} kvar.            | rad 6, kolumn 8: «{» kan inte användas här.
            Du har den kvar.             | {{>sidfot}}                        | rad 6, kolumn 1: «>» kan inte användas här.
            Du har den kvar.             | {{}}                               | rad 6, kolumn 1: Här står klamrar utan något namn.
            Du har den kvar.             | \\{{role}}                         | rad 6, kolumn 2: Ta bort tecknet \\ före klamrarna.
            Du har den kvar.             | Du har **den** kvar.               | rad 6, kolumn 1: Här står något som inte går att använda
            Du har den kvar.             | <b>Du</b> har den.                 | rad 6, kolumn 1: Här står något som inte går att använda
            Du har den kvar.             | <div>Du</div>                      | rad 6, kolumn 1: Här står något som inte går att använda
            Du har den kvar.             | > Du                               | rad 6, kolumn 1: Här står något som inte går att använda
            Du har den kvar.             | ![bild](https://bild.example)      | rad 6, kolumn 1: Här står något som inte går att använda
            Du har den kvar.             | ### Du har den kvar                | rad 6, kolumn 1: Rubriken har för många #.
            # Nej till                   | Nej till                           | rad 4, kolumn 1: Meddelandet ska börja med en rubrik
            """)
    void aWrongTemplateIsRefusedWithPlaceAndReason(String from, String to, String told) throws IOException {
        assertThat(OWN).contains(from);
        write(
                "sv/glass-broken.md",
                OWN.replaceFirst(
                        Pattern.quote(from), to == null ? "" : Matcher.quoteReplacement(to.replace("\\\\", "\\"))));

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("letters/sv/glass-broken.md, " + told.replace("\\\\", "\\"));
    }

    @Test
    void aLineOfHyphensWithoutAnEmptyLineBeforeIsToldOf() throws IOException {
        write("sv/glass-broken.md", OWN.replace("({{case-link}})\n\n---", "({{case-link}})\n\nHej\n---"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("rad 12, kolumn 1: Raden blir en rubrik av strecken under den. Lämna en tom rad");
    }

    @Test
    void aBriefThatGetsTooLongWithTheLongestValuesIsRefused() throws IOException {
        write("sv/glass-broken.md", OWN.replace("brief: Nej till", "brief: " + "Nej tack. ".repeat(20) + "{{role}}"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("rad 2, kolumn 1: Det korta meddelandet blir 3")
                .hasMessageContaining("(långa värden). Det får bli högst 300");
    }

    @Test
    void whatMayBeMissingMustStandBetweenItsMarks() throws IOException {
        write(
                "en/escalation.md",
                shipped("en/escalation").replace("{{#stands-in-for}}\n", "").replace("{{/stands-in-for}}\n", ""));

        assertThatThrownBy(this::read)
                .hasMessageContaining("letters/en/escalation.md")
                .hasMessageContaining(
                        "«stands-in-for» kan saknas. Skriv {{#stands-in-for}} före och {{/stands-in-for}} efter");
    }

    @Test
    void whatBelongsToAListMustStandInIt() throws IOException {
        write("sv/time-goes.md", shipped("sv/time-goes").replace("Det här är en påminnelse.", "{{due}} {{duties}}"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("«due» hör till listan «duties». Skriv det mellan {{#duties}} och {{/duties}}.")
                .hasMessageContaining("«duties» är en lista och har inga egna ord.");
    }

    @Test
    void theButtonMustBeThereForThoseWhoAreAsked() throws IOException {
        write("sv/escalation.md", shipped("sv/escalation").replace("[Jag har det]({{acknowledge-link}})\n", ""));

        assertThatThrownBy(this::read)
                .hasMessageContaining("Länken {{acknowledge-link}} saknas i meddelandet (exempel).");
    }

    @Test
    void aSubjectThatIsEmptyForSomeIsRefused() throws IOException {
        write(
                "sv/escalation.md",
                shipped("sv/escalation").replaceFirst("subject: .*", "subject: {{#again}}Igen{{/again}}"));

        assertThatThrownBy(this::read).hasMessageContaining("rad 1, kolumn 1: Ämnesraden blir tom (exempel).");
    }

    @Test
    void marksThatCrossEachOtherAreToldOf() throws IOException {
        write(
                "sv/escalation.md",
                shipped("sv/escalation").replace("{{/again}}\n{{#immediate}}", "{{#immediate}}\n{{/again}}"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("Här slutar «again», men det som börjat senast är «immediate»");
    }

    @Test
    void aFileThatIsNoMessageIsToldOfSinceItsWriterBelievesThatItCounts() throws IOException {
        write("sv/reciept.md", OWN);
        write("LÄSMIG.md", "Våra mallar");

        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "letters/sv/reciept.md, rad 1, kolumn 1: Det finns inget meddelande som heter så. Menade du «sv/receipt.md»?")
                .hasMessageNotContaining("LÄSMIG");
    }

    @Test
    void aFileInAnotherEncodingIsToldOfAndMarksOfWindowsAreNot() throws IOException {
        write("sv/glass-broken.md", "\uFEFF" + OWN.replace("\n", "\r\n"));
        assertThat(read().isOwn(LetterKind.GLASS_BROKEN, Language.SWEDISH)).isTrue();

        Files.write(folder.resolve("sv/glass-broken.md"), OWN.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::read)
                .hasMessageContaining("letters/sv/glass-broken.md, rad 1, kolumn 1: Filen är inte sparad som UTF-8.");
    }

    @Test
    void aFileThatChangesIsInForceAtTheNextLookAndAWrongOneNever() throws IOException {
        var told = new ArrayList<Integer>();
        var templates = new Reloading<>(
                LetterTemplates.files(folder),
                this::read,
                Clock.systemUTC(),
                state -> told.add(state.problems().size()));
        var letters = new Letters(Templates.ADDRESS, DutyTexts.of(List.of(), Map.of()), templates);

        write(
                "sv/news-closed.md",
                OWN.replace("{{case-link}}", "")
                        .replace("- **Grad:** {{severity}}", "")
                        .replace("[Till ärendet]()", "Klart"));
        templates.look();
        assertThat(news(letters)).isEqualTo("Nej till 2026-000123");

        write("sv/news-closed.md", "subject: Fel");
        templates.look();
        assertThat(news(letters)).isEqualTo("Nej till 2026-000123");
        assertThat(told).containsExactly(0, 2);
        Files.delete(folder.resolve("sv/news-closed.md"));
        templates.look();
        assertThat(news(letters)).isEqualTo("Din anmälan 2026-000123 är klar");
    }

    private static String news(Letters letters) {
        return letters.news(Reference.parse("2026-000123"), News.CLOSED, "exempel", Language.SWEDISH)
                .subject();
    }

    private LetterTemplates read() {
        return LetterTemplates.read(folder, Templates.ADDRESS);
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(Path.of(
                System.getProperty("project.root"), "notification-service/src/main/resources/letters/" + name + ".md"));
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
