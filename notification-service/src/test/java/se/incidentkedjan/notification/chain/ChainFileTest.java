package se.incidentkedjan.notification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.contact.DeliveryChannel;

class ChainFileTest {

    private static final RoleCode DPO = RoleCode.of("DPO");
    private static final RoleCode TIB = RoleCode.of("OFFICIAL_ON_CALL");
    private static final UnitCode SCHOOL = UnitCode.of("skolan");

    private static final String FILE = """
            valid-from: 2026-01-15
            chains:
              - code: bradskande
                name: Brådskande
                for: {roles: [DPO], units: [skolan], urgencies: [IMMEDIATE]}
                levels:
                  - {who: ROLE, wait: 20 %, times: 2}
                  - {who: OFFICIAL_ON_CALL, channels: [SMS, E_MAIL], wait: 15 min}
              - code: ovrigt
                name: Övrigt
                hours: kontorstid
                levels:
                  - {who: ROLE, wait: 4 h}
            """;

    @TempDir
    private Path folder;

    private Chains read(String content) {
        try {
            return Chains.read(
                    Files.writeString(folder.resolve("chains.yml"), content),
                    new Chains.Vocabulary(Set.of(DPO, TIB), Set.of(SCHOOL), Set.of("kontorstid")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFirstChainThatFitsIsTakenWithItsTimesWrittenOut() {
        var chain = read(FILE).chain(DPO, SCHOOL, Urgency.IMMEDIATE, Duration.ofHours(2));

        assertThat(chain.code()).isEqualTo("bradskande");
        assertThat(chain.version()).endsWith("2026-01-15");
        assertThat(chain.hours()).isNull();
        assertThat(chain.levels())
                .containsExactly(
                        new Level(null, java.util.List.of(), Duration.ofMinutes(24), 2),
                        new Level(
                                TIB,
                                java.util.List.of(DeliveryChannel.SMS, DeliveryChannel.E_MAIL),
                                Duration.ofMinutes(15),
                                1));
    }

    @Test
    void anotherRoleUnitOrUrgencyTakesTheNext() {
        var chains = read(FILE);

        assertThat(chains.chain(TIB, SCHOOL, Urgency.IMMEDIATE, Duration.ofHours(2))
                        .code())
                .isEqualTo("ovrigt");
        assertThat(chains.chain(DPO, null, Urgency.IMMEDIATE, Duration.ofHours(2))
                        .code())
                .isEqualTo("ovrigt");
        assertThat(chains.chain(DPO, SCHOOL, Urgency.SOON, Duration.ofHours(2)).code())
                .isEqualTo("ovrigt");
    }

    @Test
    void nobodyIsGivenLessThanAMinute() {
        assertThat(read(FILE)
                        .chain(DPO, SCHOOL, Urgency.IMMEDIATE, Duration.ofMinutes(2))
                        .levels()
                        .getFirst()
                        .patience())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles: [DPO]          | roles: [DPOO]         | rad 5  | Menade du «DPO»?",
                "units: [skolan]       | units: [skola]        | rad 5  | Menade du «skolan»?",
                "[IMMEDIATE]           | [GENAST]              | rad 5  | IMMEDIATE, SOON, NORMAL",
                "who: OFFICIAL_ON_CALL | who: OFFICIAL_ONCALL  | rad 8  | Menade du «OFFICIAL_ON_CALL»?",
                "[SMS, E_MAIL]         | [SMS, FAX]            | rad 8  | E_MAIL, SMS, WEBHOOK",
                "hours: kontorstid     | hours: kontorstiden   | rad 11 | Menade du «kontorstid»?",
                "wait: 20 %            | wait: 120 %           | rad 7  | från 1 % till 100 %",
                "wait: 20 %            | wait: 60 %            | rad 7  | 120 %",
                "wait: 20 %            | wait: tjugo %         | rad 7  | en andel som 50 %",
                "wait: 4 h             | wait: fyra timmar     | rad 13 | 30 min, 4 h eller 2 d",
                "wait: 4 h             | wait: 0 min           | rad 13 | minst en minut",
                "wait: 4 h             | wait: 4 h, times: 2   | rad 13 | om och om igen",
                "times: 2              | times: 0              | rad 7  | från 1 till 20",
                "times: 2              | gånger: 2             | rad 7  | finns inte här",
                "code: ovrigt          | code: bradskande      | rad 9  | finns redan på rad 3",
                "code: ovrigt          | code: Övrigt          | rad 9  | små bokstäver",
                "hours: kontorstid     | for: {roles: [DPO]}   | rad 9  | Den sista kedjan ska gälla allt"
            })
    void aMistakeIsToldWithItsLineAndWhatToDo(String right, String wrong, String line, String advice) {
        assertThat(FILE).contains(right);

        assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("chains.yml, " + line)
                .hasMessageContaining(advice);
    }

    @Test
    void aChainWithoutLevelsIsRefused() {
        assertThatThrownBy(() -> read(FILE.replace("\n      - {who: ROLE, wait: 4 h}", " []")))
                .hasMessageContaining("«levels» är tom");
    }

    @Test
    void aChainThatEarlierOnesTakeEverythingFromIsRefused() {
        var shadowed = FILE.replace(
                "  - code: ovrigt\n",
                "  - {code: dpo, name: Ombudet, for: {roles: [DPO]}, levels: [{who: ROLE, wait: 1 h}]}\n"
                        + "  - code: dpo-skolan\n    name: Skolans\n    for: {roles: [DPO], units: [skolan]}\n"
                        + "    levels: [{who: ROLE, wait: 1 h}]\n  - code: ovrigt\n");

        assertThatThrownBy(() -> read(shadowed))
                .hasMessageContaining("Kedjan «dpo-skolan» tas aldrig")
                .hasMessageContaining("«bradskande», «dpo»");
    }

    @Test
    void theLastChainMayBeThereOnlyForWhatNobodyThoughtOf() {
        var complete = FILE.replace(
                "for: {roles: [DPO], units: [skolan], urgencies: [IMMEDIATE]}",
                "for: {urgencies: [IMMEDIATE, SOON, NORMAL]}");

        assertThat(read(complete).forms()).hasSize(2);
    }
}
