package se.incidentkedjan.intake.form.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import se.incidentkedjan.intake.form.Language;

/** The pages of whoever reports are in the language that they have chosen; every other page is in Swedish. */
final class FormLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var isForReporters = request.getRequestURI().startsWith(FormPages.ADDRESS);
        return (isForReporters
                        ? Language.of(Objects.requireNonNullElse(request.getParameter(Progress.LANGUAGE), ""))
                        : Language.SV)
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }
}
