package se.incidentkedjan.gateway.accessibility;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The statement is in the language that its address says; every other page of the gateway is in Swedish. */
final class StatementLocale implements LocaleResolver {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getRequestURI().equals(StatementController.ADDRESS) && "en".equals(request.getParameter("lang"))
                ? Locale.UK
                : SWEDISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
