package se.incidentkedjan.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** What to say of the common ways in which a request can be wrong. */
final class Answers {

    private Answers() {}

    /** All that is said of one, in the order in which it is read. */
    static Map<String, @Nullable Object> problem(HttpStatusCode status) {
        var problem = new LinkedHashMap<String, @Nullable Object>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status.value());
        problem.put("detail", detail(status));
        return problem;
    }

    static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "Det går inte att förstå anropet";
            case 401, 403 -> "Åtkomst saknas";
            case 404 -> "Det finns inget här";
            case 405 -> "Adressen kan inte användas så";
            case 406 -> "Svaret finns inte i den formen";
            case 413 -> "Innehållet är för stort";
            case 415 -> "Innehållet har fel format";
            case 503 -> "Tjänsten är tillfälligt ur funktion";
            default -> status.is5xxServerError() ? "Något gick fel hos oss" : "Anropet kunde inte behandlas";
        };
    }

    static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 ->
                "Kontrollera adressen, och att innehållet är giltig JSON i den form som beskrivs på /api/openapi.";
            case 401, 403 -> "Du har inte rätt att göra detta.";
            case 404 -> "Kontrollera adressen. Det du söker kan också ha tagits bort.";
            case 405 -> "Kontrollera metoden (GET, POST ...) mot beskrivningen på /api/openapi.";
            case 406 -> "Be om application/json.";
            case 413 -> "Skicka mindre åt gången. Hur mycket som går står vid adressen på /api/openapi.";
            case 415 -> "Skicka application/json.";
            case 503 -> "Försök igen om en stund.";
            default -> "Kontrollera anropet mot beskrivningen på /api/openapi.";
        };
    }
}
