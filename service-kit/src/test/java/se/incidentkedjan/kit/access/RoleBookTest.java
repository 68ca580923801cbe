package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class RoleBookTest {

    private static final String SMALL = """
            valid-from: 2026-01-15
            form: OPEN
            claims:
              name: name
              roles: [groups]
            grants:
              - claim: handlaggare
                role: HANDLER
                units: [socialforvaltningen]
              - claim: ombud
                role: DPO
              - claim: agare
                role: SYSTEM_OWNER
                systems: [e-post]
              - claim: skola
                role: BOARD_READER
                boards: [socialnamnden]
            """;

    @TempDir
    private Path folder;

    @Test
    void whatShipsIsRightAndGivesEveryRoleThatSomeoneMustBeGiven() {
        var book = Installation.roles();

        assertThat(book.isFormOpen()).isTrue();
        assertThat(book.grants().values().stream().flatMap(List::stream).map(Grant::role))
                .containsAll(EnumSet.complementOf(EnumSet.of(Role.EMPLOYEE)))
                .doesNotContain(Role.EMPLOYEE);
    }

    @Test
    void aRoleForABoardIsForAllItsUnits() throws IOException {
        assertThat(rolesOf(Map.of("groups", List.of("skola"))))
                .contains(new Grant(Role.BOARD_READER, false, Set.of(UnitCode.of("socialforvaltningen")), Set.of()));
        assertThat(rolesOf(Map.of("groups", List.of("agare"))))
                .contains(new Grant(Role.SYSTEM_OWNER, false, Set.of(), Set.of(SystemCode.of("e-post"))));
    }

    @Test
    void whoeverHasSignedInIsAnEmployeeUnlessItIsASystem() {
        var book = Installation.roles();

        assertThat(book.grantsOf(Map.of())).containsExactly(Grant.everywhere(Role.EMPLOYEE));
        assertThat(book.grantsOf(Map.of("groups", List.of("okänd-grupp"))))
                .containsExactly(Grant.everywhere(Role.EMPLOYEE));
        assertThat(book.grantsOf(Map.of("groups", List.of("integration"))))
                .containsExactly(Grant.everywhere(Role.INTEGRATION));
    }

    @Test
    void rolesAreFoundWhereverTheSignInPutsThem() {
        var book = Installation.roles();

        assertThat(rolesIn(book, Map.of("roles", "revisor"))).contains(Role.AUDITOR);
        assertThat(rolesIn(book, Map.of("realm_access", Map.of("roles", List.of("revisor", "it-sakerhet")))))
                .contains(Role.AUDITOR, Role.IT_SECURITY);
        assertThat(rolesIn(book, Map.of("realm_access.roles", List.of("revisor"))))
                .contains(Role.AUDITOR);
        assertThat(rolesIn(book, Map.of("realm_access", "revisor", "groups", 7)))
                .containsExactly(Role.EMPLOYEE);
    }

    @Test
    void aPersonWithoutANameIsCalledSomethingElse() {
        var book = Installation.roles();

        assertThat(book.nameOf(Map.of("name", "Ombudet"), "abc")).isEqualTo("Ombudet");
        assertThat(book.nameOf(Map.of("name", " "), "abc")).isEqualTo("abc");
        assertThat(book.nameOf(Map.of(), "abc")).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form: OPEN | form: ÖPPEN | 2 | SIGNED_IN",
                "form: OPEN | from: OPEN | 2 | from",
                "roles: [groups] | roles: [] | 5 | är tom",
                "role: HANDLER | role: HANDLARE | 8 | HANDLER",
                "role: HANDLER | rol: HANDLER | 8 | rol",
                "- claim: ombud | - namn: ombud | 10 | claim",
                "[socialforvaltningen] | [socialforvaltning] | 9 | Menade du «socialforvaltningen»",
                "[socialnamnden] | [skolnamnden] | 17 | Nämnden eller styrelsen «skolnamnden» finns inte i organisation.yml",
                "[e-post] | [epost] | 14 | Systemet «epost» finns inte i organisation.yml",
                "units: [socialforvaltningen] | everywhere: kanske | 9 | true (ja) eller false (nej)",
                "units: [socialforvaltningen] | everywhere: false | 7 | ange units, boards eller systems",
                "role: SYSTEM_OWNER | role: CISO | 12 | gäller alltid hela kommunen",
                "valid-from: 2026-01-15 | valid-from: i fjol | 1 | datum"
            })
    void aMistakeIsToldWithItsFileItsLineAndWhatToDo(String right, String wrong, int line, String reason)
            throws IOException {
        assertThat(SMALL).contains(right);

        var refused = catchThrowableOfType(InvalidConfiguration.class, () -> book(SMALL.replace(right, wrong)));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("access.yml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).contains(reason);
        });
    }

    private List<Grant> rolesOf(Map<String, Object> claims) throws IOException {
        return book(SMALL).grantsOf(claims);
    }

    private static List<Role> rolesIn(RoleBook book, Map<String, Object> claims) {
        return book.grantsOf(claims).stream().map(Grant::role).toList();
    }

    private RoleBook book(String access) throws IOException {
        Files.copy(
                Installation.config().resolve("organisation.yml"),
                folder.resolve("organisation.yml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("access.yml"), access);
        return RoleBook.read(folder);
    }
}
