package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnitCode;

class AccessInterceptorTest {

    private static final IncidentId INCIDENT = IncidentId.parse("019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55");
    private static final UnitCode SOCIAL = UnitCode.of("socialforvaltningen");
    private static final Grant HANDLER = new Grant(Role.HANDLER, false, Set.of(SOCIAL), Set.of());

    @RestController
    static final class Desk {

        @Requires(Action.CASE_READ)
        @GetMapping("/cases/{id}")
        String one(@PathVariable String id, Permission permission) {
            permission.on(new Holding(IncidentId.parse(id), SOCIAL, null, Set.of()));
            return "the case";
        }

        @Requires(Action.CASE_LIST)
        @GetMapping("/all")
        String carelessly(Permission permission) {
            return "whatever there is";
        }

        @Requires(Action.EVENTS_REPUBLISH)
        @GetMapping("/republish")
        String again() {
            return "said";
        }
    }

    private final List<Attempt> seen = new ArrayList<>();
    private final AccessInterceptor interceptor = interceptor();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Desk())
            .addInterceptors(interceptor)
            .setCustomArgumentResolvers(interceptor)
            .build());

    private AccessInterceptor interceptor() {
        var matrix = Matrix.ofThisVersion();
        return new AccessInterceptor(matrix, () -> new Decisions(matrix, List.of()), seen::add, false);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverIsUnknownIsTurnedAwayAndThatIsTold() {
        assertThat(http.get().uri("/cases/" + INCIDENT)).hasStatus(401);
        assertThat(seen)
                .containsExactly(new Attempt(Reader.NOBODY, Action.CASE_READ, false, INCIDENT, null, Map.of(), null));
    }

    @Test
    void whoeverHasNoRightIsTurnedAwayAndThatIsTold() {
        var employee = enter(Installation.person(Grant.everywhere(Role.EMPLOYEE)));

        assertThat(http.get().uri("/cases/" + INCIDENT)).hasStatus(403);
        assertThat(seen)
                .containsExactly(new Attempt(employee, Action.CASE_READ, false, INCIDENT, null, Map.of(), null));
    }

    @Test
    void whoeverHasTheRightIsLetInAndItIsToldOnce() {
        var handler = enter(Installation.person(HANDLER));

        assertThat(http.get().uri("/cases/" + INCIDENT)).hasStatusOk().hasBodyTextEqualTo("the case");
        assertThat(seen)
                .containsExactly(new Attempt(handler, Action.CASE_READ, true, INCIDENT, SOCIAL, Map.of(), null));
    }

    @Test
    void whatConcernsNoIncidentIsToldToo() {
        var operator = enter(new Reader.Service("operator"));

        assertThat(http.get().uri("/republish")).hasStatusOk();
        assertThat(seen)
                .containsExactly(new Attempt(operator, Action.EVENTS_REPUBLISH, true, null, null, Map.of(), null));
    }

    @Test
    void aPageThatDoesNotSayWhoseItIsItShowsFails() {
        enter(Installation.person(HANDLER));

        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> {
                    throw http.get().uri("/all").exchange().getUnresolvedException();
                })
                .havingRootCause()
                .withMessageContaining("has not told whose it was");
    }

    @Test
    void thePagesLearnWhoHasSignedInAndWhatTheyMay() {
        enter(Installation.person(HANDLER));

        var request = http.get().uri("/cases/" + INCIDENT).exchange().getRequest();

        assertThat(request.getAttribute("incidentkedjan.viewer")).isEqualTo("Exempelpersonen");
        assertThat(request.getAttribute("incidentkedjan.may"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.collection(String.class))
                .contains("case.list", "statistics.read")
                .doesNotContain("audit.read", "report.submit");
    }

    private static Reader enter(Reader reader) {
        SecurityContextHolder.getContext().setAuthentication(new ReaderAuthentication(reader));
        return reader;
    }
}
