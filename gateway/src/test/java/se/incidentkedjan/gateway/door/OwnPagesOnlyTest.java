package se.incidentkedjan.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnPagesOnlyTest {

    private static final Cookie SESSION = new Cookie("__Host-session", "abc");

    private final OwnPagesOnly filter = new OwnPagesOnly("https://incident.kommun.example");

    @ParameterizedTest
    @CsvSource({"same-origin,true", "none,true", "same-site,false", "cross-site,false", "whatever,false"})
    void aBrowserThatTellsWhereARequestComesFromIsBelieved(String site, boolean passes) throws Exception {
        assertThat(passes(asked("POST", "Sec-Fetch-Site", site))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "https://incident.kommun.example,true",
        "http://localhost:8080,true",
        "https://evil.example,false",
        "https://incident.kommun.example.evil.example,false",
        "null,false"
    })
    void anOlderOneAtLeastTellsTheOrigin(String origin, boolean passes) throws Exception {
        var request = asked("POST", "Origin", origin);
        request.addHeader("Host", "localhost:8080");
        assertThat(passes(request)).isEqualTo(passes);
    }

    @Test
    void theOriginDoesNotExcuseWhatTheBrowserItselfCallsForeign() throws Exception {
        var request = asked("POST", "Origin", "https://incident.kommun.example");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(passes(request)).isFalse();
    }

    @Test
    void whoeverTellsNothingMayPassOnlyWithoutACookie() throws Exception {
        var withCookie = new MockHttpServletRequest("POST", "/logga-ut");
        withCookie.setCookies(SESSION);
        assertThat(passes(withCookie)).isFalse();
        assertThat(passes(new MockHttpServletRequest("POST", "/anmal"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whatChangesNothingMayComeFromAnywhere(String method) throws Exception {
        assertThat(passes(asked(method, "Sec-Fetch-Site", "cross-site"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void whatChangesSomethingMayNot(String method) throws Exception {
        assertThat(passes(asked(method, "Sec-Fetch-Site", "cross-site"))).isFalse();
    }

    @Test
    void aTokenIsNothingThatABrowserAddsByItself() throws Exception {
        var request = asked("POST", "Sec-Fetch-Site", "cross-site");
        request.addHeader("Authorization", "Bearer abc");
        assertThat(passes(request)).isTrue();
    }

    @Test
    void theSignInServerHasNoBrowser() throws Exception {
        var request = asked("POST", "Origin", "https://login.example");
        request.setRequestURI("/logout/connect/back-channel/municipality");
        assertThat(passes(request)).isTrue();
    }

    private static MockHttpServletRequest asked(String method, String header, String value) {
        var request = new MockHttpServletRequest(method, "/anmal");
        request.setCookies(SESSION);
        request.addHeader(header, value);
        return request;
    }

    private boolean passes(MockHttpServletRequest request) throws Exception {
        var answer = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        filter.doFilter(request, answer, chain);
        assertThat(answer.getStatus()).isEqualTo(chain.getRequest() == null ? 403 : 200);
        return chain.getRequest() != null;
    }
}
