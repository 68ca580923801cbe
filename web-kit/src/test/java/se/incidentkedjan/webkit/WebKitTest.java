package se.incidentkedjan.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class WebKitTest {

    private static final String OF_THE_MUNICIPALITY = "https://kommun.example/tillganglighet/incidenter";

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theStatementOfTheMunicipalityGoesBeforeThatOfTheSite() {
        LocaleContextHolder.setLocale(Locale.of("sv", "SE"));

        assertThat(frame(OF_THE_MUNICIPALITY).accessibilityAddress()).isEqualTo(OF_THE_MUNICIPALITY);
        assertThat(frame(null).accessibilityAddress()).isEqualTo("/tillganglighet");
        assertThat(frame(" ").accessibilityAddress()).isEqualTo("/tillganglighet");
    }

    @Test
    void anEnglishPageLeadsToTheStatementInEnglish() {
        LocaleContextHolder.setLocale(Locale.UK);

        assertThat(frame(null).accessibilityAddress()).isEqualTo("/tillganglighet?lang=en");
        assertThat(frame(OF_THE_MUNICIPALITY).accessibilityAddress()).isEqualTo(OF_THE_MUNICIPALITY);
    }

    private static WebKit frame(@Nullable String accessibilityUrl) {
        return new WebKit(
                new Assets(),
                new WebKitSettings("Exempelkommunen", "070-1740605", "incident@kommun.example", accessibilityUrl));
    }
}
