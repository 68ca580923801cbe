package se.incidentkedjan.escalation.worklist.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.worklist.WorkListQuery;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;

/** The filters of the API, as they are described to programs. All that are told must hold. */
record CaseFilter(
        @Parameter(
                description = "en färdig vy, som de andra villkoren begränsar",
                schema = @Schema(implementation = WorkListQuery.View.class))
        @Nullable
        String view,

        @Parameter(
                description = "bara de med den här statusen; OPEN är alla som det finns arbete kvar med,"
                        + " INCIDENTS alla utom hopslagna och avfärdade",
                schema =
                        @Schema(
                                allowableValues = {
                                    "OPEN",
                                    "INCIDENTS",
                                    "ALL",
                                    "REPORTED",
                                    "ASSESSED",
                                    "IN_PROGRESS",
                                    "RESOLVED",
                                    "CLOSED",
                                    "MERGED",
                                    "REJECTED"
                                }))
        @Nullable
        String status,

        @Parameter(description = "bara de med det här allvaret", schema = @Schema(implementation = Severity.class))
        @Nullable
        String severity,

        @Parameter(
                description = "bara de med den här bedömda risken för de berörda",
                schema = @Schema(implementation = PrivacyRisk.class))
        @Nullable
        String privacyRisk,

        @Parameter(description = "bara händelser av det här slaget", schema = @Schema(implementation = Category.class))
        @Nullable
        String category,

        @Parameter(description = "bara de som rör det här systemet; kod ur organisation.yml") @Nullable
        String system,

        @Parameter(description = "bara de hos den här enheten; kod ur organisation.yml") @Nullable
        String unit,

        @Parameter(description = "bara de hos enheterna under den här nämnden eller styrelsen; kod ur organisation.yml")
        @Nullable
        String unitsUnder,

        @Parameter(description = "bara de som den här nämnden eller styrelsen är personuppgiftsansvarig för") @Nullable
        String controller,

        @Parameter(description = "bara de som den här rollen har kallats till; kod ur organisation.yml") @Nullable
        String role,

        @Parameter(description = "bara de som den här skyldigheten har gällt; kod ur duties.yml") @Nullable
        String duty,

        @Parameter(
                description = "bara de där den skyldigheten, eller någon, har kommit så här långt",
                schema = @Schema(implementation = DutyStatus.class))
        @Nullable
        String dutyStatus,

        @Parameter(
                description = "bara de som den som frågar handlägger, eller som ingen handlägger",
                schema = @Schema(implementation = WorkListQuery.Assigned.class))
        @Nullable
        String assigned,

        @Parameter(
                description = "bara de som togs emot den här dagen eller senare, svensk tid",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String reportedFrom,

        @Parameter(
                description = "bara de som togs emot den här dagen eller tidigare, svensk tid",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String reportedTo,

        @Parameter(description = "true: bara de där en klocka har gått ut", schema = @Schema(type = "boolean"))
        @Nullable
        String overdue,

        @Parameter(
                description = "bara de där en klocka går ut inom så många timmar, eller redan har gått ut",
                schema = @Schema(type = "integer", minimum = "0", maximum = "8784"))
        @Nullable
        String dueWithinHours,

        @Parameter(
                description = "hur frågan om säkerhetsskydd är besvarad; QUEUE är ja eller obesvarad",
                schema = @Schema(implementation = WorkListQuery.Security.class))
        @Nullable
        String securityClassified,

        @Parameter(description = "true: bara de med en åtgärd som inte är gjord", schema = @Schema(type = "boolean"))
        @Nullable
        String openMeasures,

        @Parameter(description = "bara ärendet med det här id:t och de som kom strax efter det") @Nullable
        String wave,

        @Parameter(description = "true: bara övningar, som annars inte är med", schema = @Schema(type = "boolean"))
        @Nullable
        String drills,

        @Parameter(description = "referens (2026-000123, 2026-123 eller 123) eller diarienummer") @Nullable
        String q) {

    Told told() {
        var named = new HashMap<String, String>();
        put(named, "view", view);
        put(named, "status", status);
        put(named, "severity", severity);
        put(named, "privacyRisk", privacyRisk);
        put(named, "category", category);
        put(named, "system", system);
        put(named, "unit", unit);
        put(named, "unitsUnder", unitsUnder);
        put(named, "controller", controller);
        put(named, "role", role);
        put(named, "duty", duty);
        put(named, "dutyStatus", dutyStatus);
        put(named, "assigned", assigned);
        put(named, "reportedFrom", reportedFrom);
        put(named, "reportedTo", reportedTo);
        put(named, "overdue", overdue);
        put(named, "dueWithinHours", dueWithinHours);
        put(named, "securityClassified", securityClassified);
        put(named, "openMeasures", openMeasures);
        put(named, "wave", wave);
        put(named, "drills", drills);
        put(named, "q", q);
        return Told.of(named, se.incidentkedjan.escalation.worklist.web.Parameter.Language.ENGLISH);
    }

    private static void put(Map<String, String> named, String name, @Nullable String value) {
        if (value != null) {
            named.put(name, value);
        }
    }
}
