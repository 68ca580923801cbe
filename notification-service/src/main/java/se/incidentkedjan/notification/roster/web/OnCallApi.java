package se.incidentkedjan.notification.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.chain.Patience;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.roster.ContactPlanInForce;
import se.incidentkedjan.notification.roster.OnCall;

/** Who is on call, for programs: names and channels, no addresses. */
@RestController
@Tag(name = "Jour", description = "Vem som frågas när en roll kallas, och om någon alltid svarar")
class OnCallApi {

    private final ContactPlanInForce plan;
    private final Clock clock;

    OnCallApi(ContactPlanInForce plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param at when it is about, UTC
     * @param urgency how soon someone would have to have it
     * @param roles for each role, and for each unit where the units have their own
     */
    record OnCallView(Instant at, Urgency urgency, List<RoleView> roles) {}

    /**
     * A role.
     *
     * @param role its code
     * @param title what it is called
     * @param unit whose; absent for roles of the whole municipality
     * @param chain the code of the chain that would be taken
     * @param levels who is asked, in order
     */
    record RoleView(String role, String title, @Nullable String unit, String chain, List<LevelView> levels) {}

    /**
     * Those who are asked at once.
     *
     * @param role whom
     * @param waitSeconds how long for an answer; absent when it is a share of the time
     * @param waitPercent how long, in per cent of the time; absent when it is fixed
     * @param times how many times
     * @param people who they are
     */
    record LevelView(
            String role,
            @Nullable Long waitSeconds,
            @Nullable Integer waitPercent,
            int times,
            List<PersonView> people) {}

    /**
     * Someone who is asked.
     *
     * @param person their id in organisation.yml
     * @param name what they are called
     * @param channels how they are reached, in order
     * @param expected whether they are expected to answer then
     * @param standsInFor the name of the one they stand in for; absent when they hold the role themselves
     */
    record PersonView(
            String person,
            String name,
            List<DeliveryChannel> channels,
            boolean expected,
            @Nullable String standsInFor) {

        static PersonView of(Contact contact) {
            return new PersonView(
                    contact.person(),
                    contact.name(),
                    contact.ways().stream().map(Way::channel).distinct().toList(),
                    contact.expected(),
                    contact.standsInFor());
        }
    }

    @Requires(Action.ON_CALL_READ)
    @GetMapping("/api/on-call")
    @Operation(summary = "Visar vem som frågas när en roll kallas")
    @ApiResponse(responseCode = "200", description = "Rollerna, med vem som frågas i vilken ordning")
    @ApiResponse(responseCode = "400", description = "Tiden eller brådskan går inte att läsa; svaret säger vad")
    ResponseEntity<?> onCall(
            @Parameter(description = "När, som 2026-11-20T16:45:00+01:00; nu om den saknas")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            @Parameter(description = "IMMEDIATE (om den saknas), SOON eller NORMAL")
                    @RequestParam(defaultValue = "IMMEDIATE")
                    String urgency,
            @Parameter(hidden = true) Permission permission) {
        permission.search(Map.of("form", "json"));
        try {
            var when = at == null || at.isBlank()
                    ? clock.instant()
                    : OffsetDateTime.parse(at.strip()).toInstant();
            var asked = Urgency.valueOf(urgency);
            var current = plan.get();
            return ResponseEntity.ok()
                    .header("Cache-Control", "no-store")
                    .body(new OnCallView(
                            when,
                            asked,
                            OnCall.of(current, asked, when).stream()
                                    .map(line -> view(line, current.organisation()))
                                    .toList()));
        } catch (DateTimeException e) {
            return refused("at", "malformed", "Skriv tiden med tidszon, som 2026-11-20T16:45:00+01:00.");
        } catch (IllegalArgumentException e) {
            return refused("urgency", "unknown-value", "Brådskan är IMMEDIATE, SOON eller NORMAL.");
        }
    }

    private static ResponseEntity<?> refused(String field, String code, String message) {
        return ResponseEntity.badRequest()
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Det går inte att förstå anropet",
                        message,
                        List.of(new Problem.Field(field, code, message))));
    }

    private static RoleView view(OnCall line, Organisation organisation) {
        var unit = line.unit();
        return new RoleView(
                line.role().value(),
                organisation.title(line.role()),
                unit == null ? null : unit.value(),
                line.chain().code(),
                line.asked().stream().map(OnCallApi::view).toList());
    }

    private static LevelView view(OnCall.Asked asked) {
        var patience = asked.step().patience();
        return new LevelView(
                asked.role().value(),
                patience instanceof Patience.Fixed(var time) ? time.toSeconds() : null,
                patience instanceof Patience.Share(var percent) ? percent : null,
                asked.step().times(),
                asked.people().stream().map(PersonView::of).toList());
    }
}
