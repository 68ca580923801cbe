package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class MatrixTest {

    private final Matrix matrix = Matrix.ofThisVersion();

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionHasARowThatSaysWhatItIs(Action action) {
        assertThat(matrix.row(action).text()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {
                "SITE_READ",
                "SIGN_IN",
                "SIGN_OUT",
                "REPORT_FORM",
                "OPEN_DATA_READ",
                "DELIVERY_ACKNOWLEDGE_BY_LINK",
                "RHYTHM_CHOOSE_BY_LINK"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyUnknownMayDoAnythingButReportSignInFollowALinkAndReadOpenData(Action action) {
        assertThat(matrix.reach(action, Reader.NOBODY).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HANDLER: MANDATE | HANDLARE: MANDATE | HANDLARE | Rollen «HANDLARE» finns inte.",
                "HANDLER: MANDATE | HANDLER: MANDAT | HANDLER: MANDAT | MANDATE",
                "words.read: | ord.läsa: | Läsa anmälarens egna ord | Åtgärden «ord.läsa» finns inte i koden.",
                "words.read: | ord.läsa: | site.read: | Åtgärden «words.read» saknas.",
                "trail: true | trail: kanske | kanske | true (ja) eller false (nej)",
                "AssetController: site.read | AssetController: site.red | site.red | Åtgärden «site.red» finns inte i koden."
            })
    void aMistakeIsToldWithItsLine(String right, String wrong, String onTheLineOf, String reason) throws IOException {
        var text = text();
        assertThat(text).contains(right);
        var faulty = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        var refused = catchThrowableOfType(InvalidConfiguration.class, () -> Matrix.parse(faulty));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.line()).isEqualTo(lineOf(onTheLineOf, faulty));
            assertThat(problem.file()).isEqualTo("access-matrix.yml");
        });
    }

    private static int lineOf(String words, String text) {
        return 1 + (int) text.lines().takeWhile(line -> !line.contains(words)).count();
    }

    @Test
    void theFormCanBeClosedToThoseWhoHaveNotSignedInAndNothingElseChanges() {
        var closed = matrix.withoutOpenForm();

        assertThat(closed.reach(Action.REPORT_FORM, Reader.NOBODY).isEmpty()).isTrue();
        assertThat(closed.reach(Action.REPORT_FORM, Installation.person(Grant.everywhere(Role.EMPLOYEE)))
                        .everything())
                .isTrue();
        assertThat(closed.row(Action.SITE_READ)).isEqualTo(matrix.row(Action.SITE_READ));
        assertThat(matrix.row(Action.REPORT_FORM).anyone()).isTrue();
    }

    @Test
    void openDataCanBeClosedToThoseWhoHaveNotSignedInAndNothingElseChanges() {
        var closed = matrix.withoutOpenData();

        assertThat(closed.reach(Action.OPEN_DATA_READ, Reader.NOBODY).isEmpty()).isTrue();
        assertThat(closed.reach(Action.OPEN_DATA_READ, Installation.person(Grant.everywhere(Role.EMPLOYEE)))
                        .everything())
                .isTrue();
        assertThat(closed.row(Action.REPORT_FORM)).isEqualTo(matrix.row(Action.REPORT_FORM));
        assertThat(matrix.reach(Action.OPEN_DATA_READ, Reader.NOBODY).everything())
                .isTrue();
    }

    @Test
    void aServiceMayWhatItsRowSaysAndNoMore() {
        var sender = new Reader.Service("notification-service");

        assertThat(matrix.reach(Action.REPORTER_ADDRESS, sender).everything()).isTrue();
        assertThat(matrix.reach(Action.STATISTICS_REBUILD, sender).isEmpty()).isTrue();
        assertThat(matrix.reach(Action.CASE_READ, sender).isEmpty()).isTrue();
    }

    private static String text() throws IOException {
        try (InputStream content = Matrix.class.getResourceAsStream("/access-matrix.yml")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
