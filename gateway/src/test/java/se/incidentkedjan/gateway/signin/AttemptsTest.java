package se.incidentkedjan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AttemptsTest {

    private static final String BEGIN = "/oauth2/authorization/municipality";
    private static final int PER_MINUTE = 3;

    private final Attempts attempts = new Attempts(new SessionSettings(
            "incidentkedjan", "of-the-tests-0123456789", Set.of("openid"), Duration.ofHours(10), PER_MINUTE));

    @Test
    void whoeverBeginsAgainAndAgainIsAskedToWait() throws Exception {
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(ask(BEGIN, "203.0.113.9").getStatus()).isEqualTo(200);
        }

        var tooMany = ask(BEGIN, "203.0.113.9");

        assertThat(tooMany.getStatus()).isEqualTo(429);
        assertThat(tooMany.getHeader("Retry-After")).isEqualTo("60");
        assertThat(ask("/login/oauth2/code/municipality", "203.0.113.9").getStatus())
                .isEqualTo(429);
    }

    @Test
    void othersAreNotHindered() throws Exception {
        for (int i = 0; i <= PER_MINUTE; i++) {
            ask(BEGIN, "203.0.113.9");
        }

        assertThat(ask(BEGIN, "203.0.113.10").getStatus()).isEqualTo(200);
    }

    @Test
    void pagesAreNotCounted() throws Exception {
        for (int i = 0; i < 10 * PER_MINUTE; i++) {
            assertThat(ask("/arenden", "203.0.113.9").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String path, String from) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(from);
        var answer = new MockHttpServletResponse();
        attempts.doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
