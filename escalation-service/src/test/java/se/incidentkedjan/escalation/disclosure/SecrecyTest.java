package se.incidentkedjan.escalation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class SecrecyTest {

    private static final UnitCode SOCIAL = UnitCode.of("socialnamnden");
    private static final UnitCode TECHNICAL = UnitCode.of("tekniska-namnden");

    private static final String FILE = """
            valid-from: 2026-11-21
            refusal:
              reference: 6 kap. 3 §
              text: Du kan begära ett skriftligt beslut.
            grounds:
              - code: ALWAYS
                reference: 21 kap. 7 §
                title: Personuppgift
                test: Kan det antas?
                fields: [words]
              - code: SOMETIMES
                reference: 26 kap.
                title: Socialtjänst
                test: Står det klart?
                fields: [words.description, facts.personalData]
                boards: [socialnamnden]
                categories: [SNOOPING]
                kinds: [HEALTH]
                groups: [PATIENTS]
            """;

    private static Secrecy secrecy(String yaml) {
        return ConfigFile.parse("secrecy.yml", yaml, new SecrecyFile(Set.of(SOCIAL, TECHNICAL))::read);
    }

    private static Iterable<String> proposed(String field, UnitCode board, String facts) {
        return secrecy(FILE).proposedFor(field, board, Config.facts(facts)).stream()
                .map(Ground::code)
                .toList();
    }

    @Test
    void whatShipsIsReadAndProposesForEachOfTheReportersOwnData() {
        var organisation = Config.shipped().organisation();
        var shipped = Secrecy.read(Config.folder().resolve("secrecy.yml"), organisation.boards());

        IncidentFacts letter = Config.facts("""
                {"category": "MISDIRECTED", "personalData": {"involved": "YES", "kinds": ["HEALTH"]}}""");
        assertThat(shipped.proposedFor("words.description", TECHNICAL, letter).stream()
                        .map(Ground::code))
                .contains("OSL_18_8", "OSL_21_1", "OSL_21_7", "OSL_25")
                .doesNotContain("OSL_26", "OSL_35");
        assertThat(shipped.proposedFor("words.description", SOCIAL, letter).stream()
                        .map(Ground::code))
                .contains("OSL_26");
        assertThat(shipped.proposedFor("words.email", SOCIAL, letter)).isNotEmpty();
        assertThat(shipped.proposedFor("severity", SOCIAL, letter)).isEmpty();
        assertThat(shipped.all())
                .allSatisfy(ground -> assertThat(ground.title()).contains("(kontrollera)"));
    }

    @Test
    void whatShipsProposesForWhatWasWrittenLaterAsForWhatWasWrittenFirst() {
        var shipped = Secrecy.read(
                Config.folder().resolve("secrecy.yml"),
                Config.shipped().organisation().boards());
        var forWords = shipped.all().stream()
                .filter(ground -> covers(ground, FieldCodes.DESCRIPTION))
                .toList();

        assertThat(forWords)
                .hasSizeGreaterThan(2)
                .allSatisfy(ground -> assertThat(List.of(FieldCodes.SAID, FieldCodes.FILES))
                        .as(ground.code())
                        .allMatch(field -> covers(ground, field)));
    }

    private static boolean covers(Ground ground, String field) {
        return ground.fields().stream().anyMatch(beginning -> FieldCodes.covers(beginning, field));
    }

    @Test
    void aGroundWithoutConditionsIsAlwaysProposedForItsFields() {
        assertThat(proposed("words.name", TECHNICAL, "{}")).containsExactly("ALWAYS");
        assertThat(proposed("wordsOfOthers", TECHNICAL, "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "socialnamnden    | {}",
                "tekniska-namnden | {\"category\": \"SNOOPING\"}",
                "tekniska-namnden | {\"personalData\": {\"kinds\": [\"CONTACT\", \"HEALTH\"]}}",
                "tekniska-namnden | {\"personalData\": {\"groups\": [\"PATIENTS\"]}}"
            })
    void oneConditionIsEnough(String board, String facts) {
        assertThat(proposed("facts.personalData.kinds", UnitCode.of(board), facts))
                .containsExactly("SOMETIMES");
        assertThat(proposed("facts.personalData.kinds", TECHNICAL, "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields: [words]         | fields: [word]           | Menade du «words»?",
                "fields: [words]         | fields: []               | Listan «fields» är tom",
                "fields: [words]         | fields: [facts.unitt]    | Menade du «facts.unit»?",
                "boards: [socialnamnden] | boards: [socialnamden]   | Menade du «socialnamnden»?",
                "categories: [SNOOPING]  | categories: [SNOPING]    | Menade du «SNOOPING»?",
                "kinds: [HEALTH]         | kinds: [HELTH]           | Menade du «HEALTH»?",
                "groups: [PATIENTS]      | groups: [PATIENT]        | Menade du «PATIENTS»?",
                "code: ALWAYS            | code: always             | Så här kan det se ut: OSL_21_7",
                "code: ALWAYS            | code: SOMETIMES          | finns redan i filen",
                "test: Kan det antas?    | provas: Kan det antas?   | Fältet «provas» finns inte här",
                "  text: Du kan          | # Du kan                 | Fältet «text» saknas"
            })
    void aMistakeStopsTheStartAndSaysWhereAndWhatToWrite(String right, String wrong, String says) {
        assertThat(FILE).contains(right);

        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> secrecy(FILE.replace(right, wrong)))
                .withMessageContaining("secrecy.yml")
                .withMessageContaining("rad ")
                .withMessageContaining(says);
    }

    @Test
    void withoutAFileTheServiceDoesNotStart() {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> Secrecy.read(Path.of("there-is-no-such-folder", "secrecy.yml"), Set.of(SOCIAL)))
                .withMessageContaining("Filen finns inte");
    }
}
