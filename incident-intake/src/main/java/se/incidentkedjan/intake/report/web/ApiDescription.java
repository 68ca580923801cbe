package se.incidentkedjan.intake.report.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.intake.organisation.Listed;
import se.incidentkedjan.intake.organisation.Organisation;

/** Tells in the description of the API what the Java types of the facts cannot: limits, codes of the municipality. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String INSTANT = "Tidpunkt med tidszon, inte i framtiden, till exempel 2026-11-20T15:45:00Z."
            + " Utelämna den om den är okänd.";

    @Bean
    OpenApiCustomizer factsInWords(Organisation organisation) {
        return api -> {
            api.setInfo(new Info()
                    .title("Incidentkedjan: anmälan")
                    .version("1")
                    .description(
                            "Anmäl informationssäkerhetsincidenter. Okänt är alltid tillåtet: utelämna fältet eller"
                                    + " skriv UNKNOWN."));
            api.setServers(List.of());
            facts(api, organisation);
            var subjects = fields(api, "SubjectCount");
            between(subjects, "count", SubmissionReader.MOST_PEOPLE);
            operations(fields(api, "Operations"));
            fields(api, "Klassa")
                    .keySet()
                    .forEach(level -> between(fields(api, "Klassa"), level, SubmissionReader.HIGHEST_LEVEL));
            describe(
                    fields(api, "PersonalData"),
                    "unintelligible",
                    "YES när uppgifterna är krypterade eller hashade enligt dagens standard och nyckeln är säker.");
        };
    }

    private static void facts(OpenAPI api, Organisation organisation) {
        var schema = schema(api, "IncidentFacts");
        schema.setRequired(List.of("category"));
        var fields = fields(api, "IncidentFacts");
        describe(fields, "nearMiss", "true när inget har skadats än: tillbud, sårbarhet eller avvikelse.");
        describe(
                fields,
                "securityClassified",
                "Om säkerhetsskydd kan beröras. Fråga innan någon får skriva fri text. Med YES tas bara unit emot utöver"
                        + " svaret, och IMY-spåret lämnas (lagen 2018:218, 1 kap. 4 §). Utelämnat eller UNKNOWN går den"
                        + " vanliga vägen och visas för säkerhetsskyddschefen.");
        for (var time : List.of("occurredFrom", "occurredTo", "discoveredAt", "awareAt")) {
            describe(fields, time, INSTANT);
        }
        codes(schema, "unit", "Enhet ur organisation.yml.", organisation.units());
        codes(schema, "system", "System ur organisation.yml.", organisation.systems());
        for (var name : List.of(
                "IncidentReport",
                "Reporter",
                "IncidentFacts",
                "PersonalData",
                "SubjectCount",
                "Operations",
                "Klassa")) {
            schema(api, name).setAdditionalProperties(false);
        }
    }

    private static void operations(Map<String, Schema<?>> fields) {
        for (var hours : List.of("activityLimitedHours", "alternativeMethodsHours")) {
            between(fields, hours, SubmissionReader.MOST_HOURS);
            describe(fields, hours, "Timmar hittills, högst sex decimaler.");
        }
        between(fields, "affectedPersons", SubmissionReader.MOST_PEOPLE);
        between(fields, "affectedUsersShare", SubmissionReader.MOST_PER_CENT);
        describe(fields, "affectedUsersShare", "Procent av användarna.");
        between(fields, "costShare", SubmissionReader.MOST_PER_CENT);
        describe(fields, "costShare", "Procent av årets intäkter eller anslag.");
    }

    private static void codes(Schema<?> facts, String name, String description, List<Listed> listed) {
        var field = new Schema<String>();
        field.setType("string");
        field.addType("string");
        field.setDescription(description);
        listed.forEach(one -> field.addEnumItemObject(one.code()));
        facts.addProperty(name, field);
    }

    private static void between(Map<String, Schema<?>> fields, String name, long most) {
        var field = fields.get(name);
        if (field != null) {
            field.setMinimum(BigDecimal.ZERO);
            field.setMaximum(BigDecimal.valueOf(most));
        }
    }

    private static void describe(Map<String, Schema<?>> fields, String name, String description) {
        var field = fields.get(name);
        if (field != null) {
            field.setDescription(description);
        }
    }

    private static Schema<?> schema(OpenAPI api, String name) {
        var schemas = api.getComponents() == null ? null : api.getComponents().getSchemas();
        var found = schemas == null ? null : (Schema<?>) schemas.get(name);
        return found == null ? new Schema<>() : found;
    }

    private static Map<String, Schema<?>> fields(OpenAPI api, String name) {
        var fields = new LinkedHashMap<String, Schema<?>>();
        var properties = schema(api, name).getProperties();
        if (properties != null) {
            properties.forEach((field, schema) -> fields.put(field, schema));
        }
        return fields;
    }
}
