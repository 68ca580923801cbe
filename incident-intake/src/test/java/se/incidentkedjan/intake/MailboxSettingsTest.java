package se.incidentkedjan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.mailbox.Entrance;

class MailboxSettingsTest {

    private static final String BOX = "incidentkedjan.intake.mailboxes[0].";

    private static final Map<String, String> ONE = Map.of(
            BOX + "host", "imap.kommun.example",
            BOX + "user", "Incident@kommun.example",
            BOX + "password", "hemligt-ord");

    private static final Map<String, String> BY_TOKEN = Map.of(
            BOX + "host", "outlook.office365.com",
            BOX + "user", "incident@kommun.example",
            BOX + "oauth.token-uri", "https://login.example/token",
            BOX + "oauth.client-id", "klient",
            BOX + "oauth.client-secret", "hemligt-ord",
            BOX + "oauth.scope", "https://outlook.example/.default");

    @Test
    void withoutAnySettingNoMailIsReadAndTheLimitsAreThoseOfTheDocumentation() {
        var settings = bound(Map.of());

        assertThat(settings.mailboxes()).isEmpty();
        assertThat(settings.mail().tries()).isEqualTo(5);
        assertThat(settings.mail().answersPerDay()).isEqualTo(5);
        assertThat(settings.mail().limit().toMegabytes()).isEqualTo(40);
        assertThat(settings.mail().remembered()).hasDays(400);
    }

    @Test
    void aMailboxIsCalledAsItsUserAndEncryptedWhenNothingElseIsSaid() {
        var box = bound(ONE).mailboxes().getFirst();

        assertThat(box.entrance()).isEqualTo(new Entrance("incident", null, null));
        assertThat(box.port()).isEqualTo(993);
        assertThat(box.tls()).isTrue();
        assertThat(bound(ONE).own()).isEqualTo(Set.of("Incident@kommun.example"));
    }

    @Test
    void severalMailboxesBelongToUnitsAndCategories() {
        var settings = with(ONE, "unit", "socialforvaltningen", "category", "PHISHING", "name", "natfiske");

        assertThat(bound(settings).mailboxes().getFirst().entrance())
                .isEqualTo(new Entrance("natfiske", UnitCode.of("socialforvaltningen"), Category.PHISHING));
        assertThat(bound(settings).unitsNotAmong(Set.of("skolan"))).containsExactly("socialforvaltningen");
    }

    @Test
    void noSecretIsEverPrinted() {
        assertThat(bound(ONE).toString()).doesNotContain("hemligt-ord");
        assertThat(bound(BY_TOKEN).toString()).doesNotContain("hemligt-ord");
        assertThat(bound(BY_TOKEN).mailboxes().getFirst().oauth()).isNotNull();
    }

    @Test
    void whatCannotBeMeantIsRefusedInSwedish() {
        assertRefused(Map.of(BOX + "user", "a@kommun.example"), "host saknas");
        assertRefused(Map.of(BOX + "host", "imap.kommun.example"), "user saknas");
        assertRefused(with(BY_TOKEN, "password", "ord"), "inte båda");
        assertRefused(with(ONE, "name", "Min Brevlåda"), "små bokstäver");
        assertRefused(
                Map.of(BOX + "host", "h", BOX + "user", "u", BOX + "oauth.client-id", "klient"),
                "token-uri, client-id");
        assertRefused(Map.of("incidentkedjan.intake.mail.tries", "0"), "minst 1");
        assertRefused(Map.of("incidentkedjan.intake.mail.answers-per-day", "-1"), "negativt");
        assertRefused(Map.of("incidentkedjan.intake.mail.limit", "3GB"), "mellan 1KB och 1GB");
        var twice = new HashMap<>(ONE);
        ONE.forEach((key, value) -> twice.put(key.replace("[0]", "[1]"), value));
        assertRefused(twice, "olika");
    }

    private static Map<String, String> with(Map<String, String> settings, String... more) {
        var all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(BOX + more[i], more[i + 1]);
        }
        return all;
    }

    private static void assertRefused(Map<String, String> settings, String reason) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bound(settings))
                .havingRootCause()
                .withMessageContaining(reason);
    }

    private static MailboxSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("incidentkedjan.intake", MailboxSettings.class);
    }
}
