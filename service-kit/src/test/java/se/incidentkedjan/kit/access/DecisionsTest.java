package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DecisionsTest {

    @RestController
    static final class Undecided {
        @GetMapping("/api/open")
        String open() {
            return "";
        }
    }

    @RestController
    static final class Blind {
        @Requires(Action.CASE_READ)
        @GetMapping("/api/cases/{id}")
        String anyCase() {
            return "";
        }
    }

    @RestController
    static final class Decided {
        @Requires(Action.CASE_READ)
        @GetMapping({"/api/cases/{id}", "/arenden/{id}"})
        String one(Permission permission) {
            return "";
        }

        @Requires(Action.SITE_READ)
        @RequestMapping("/error")
        String error() {
            return "";
        }
    }

    @Test
    void anAddressThatNobodyHasDecidedAboutStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decisions(new Undecided()).afterSingletonsInstantiated())
                .withMessageContaining("Undecided#open")
                .withMessageContaining("put @Requires on it, and a row in access-matrix.yml");
    }

    @Test
    void anAddressThatShowsWhateverItIsAskedForStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decisions(new Blind()).afterSingletonsInstantiated())
                .withMessageContaining("Blind#anyCase")
                .withMessageContaining("case.read")
                .withMessageContaining("takes no Permission");
    }

    @Test
    void everyAddressIsListedWithWhatItDoes() {
        var decisions = decisions(new Decided());
        decisions.afterSingletonsInstantiated();

        assertThat(decisions.all())
                .containsExactlyInAnyOrder(
                        new Decisions.Endpoint("GET", "/api/cases/{id}", "case.read", true),
                        new Decisions.Endpoint("GET", "/arenden/{id}", "case.read", true),
                        new Decisions.Endpoint("ANY", "/error", "site.read", false));
    }

    private static Decisions decisions(Object controller) {
        var context = new StaticWebApplicationContext();
        context.getBeanFactory().registerSingleton("controller", controller);
        context.refresh();
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return new Decisions(Matrix.ofThisVersion(), List.of(mapping));
    }
}
