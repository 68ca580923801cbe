package se.incidentkedjan.intake.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.report.Safe;

class SecretCodesTest {

    private static final IncidentId INCIDENT = IncidentId.parse("0199f000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Safe safe = new Safe();
    private final SecretCodes codes = new SecretCodes(safe.installationKey());

    @Test
    void aCodeIsThreeGroupsOfSignsThatAreNotTakenForOneAnother() {
        assertThat(codes.of(INCIDENT)).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    }

    @Test
    void itIsKnownAgainHoweverItIsTyped() {
        var code = codes.of(INCIDENT);

        assertThat(codes.isOf(INCIDENT, code.toLowerCase().replace("-", " "))).isTrue();
        assertThat(codes.isOf(
                        INCIDENT, " " + code.replace("-", "").replace('0', 'o').replace('1', 'l')))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000-0000-0000", "K7QM"})
    void anotherCodeIsNot(String typed) {
        assertThat(codes.isOf(INCIDENT, typed)).isFalse();
    }

    @Test
    void everyReportHasItsOwnAndAnotherInstallationOthers() {
        assertThat(Stream.generate(() -> codes.of(new IncidentId(UUID.randomUUID())))
                        .limit(1_000)
                        .collect(Collectors.toSet()))
                .hasSize(1_000);
        assertThat(new SecretCodes(Safe.another()).of(INCIDENT)).isNotEqualTo(codes.of(INCIDENT));
    }

    @Test
    void aPassIsGoodForOneThingOneReportAndAWhile() {
        var passes = new Passes(safe.installationKey(), Clock.fixed(NOW, ZoneOffset.UTC));
        var later = new Passes(safe.installationKey(), Clock.fixed(NOW.plusSeconds(31 * 60), ZoneOffset.UTC));
        var pass = passes.give(INCIDENT, Passes.Purpose.RECEIPT);

        assertThat(passes.read(pass, Passes.Purpose.RECEIPT)).contains(INCIDENT);
        assertThat(passes.read(pass, Passes.Purpose.MAIL)).isEmpty();
        assertThat(later.read(pass, Passes.Purpose.RECEIPT)).isEmpty();
        assertThat(passes.read(pass.replace("0001.", "0002."), Passes.Purpose.RECEIPT))
                .isEmpty();
        assertThat(new Passes(Safe.another(), Clock.fixed(NOW, ZoneOffset.UTC)).read(pass, Passes.Purpose.RECEIPT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b.c", "0199f000-0000-7000-8000-000000000001.zzzzzzzzzzzzzzzz.x", "åäö.1.2"})
    void whatIsNoPassOpensNothing(String pass) {
        assertThat(new Passes(safe.installationKey(), Clock.fixed(NOW, ZoneOffset.UTC)).read(pass, Passes.Purpose.MAIL))
                .isEmpty();
    }
}
