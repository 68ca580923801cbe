package se.incidentkedjan.escalation.worklist.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.worklist.CaseSearch;
import se.incidentkedjan.escalation.worklist.WorkListQuery;
import se.incidentkedjan.escalation.worklist.WorkListQuery.Assigned;
import se.incidentkedjan.escalation.worklist.WorkListQuery.Security;
import se.incidentkedjan.escalation.worklist.WorkListQuery.View;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/**
 * Reads what an address tells of the list. What cannot be read is left out and named, never repeated.
 *
 * @param query what is asked for
 * @param told what of the address could be read
 * @param wrong what could not
 */
record WorkListReading(WorkListQuery query, Told told, List<Parameter> wrong) {

    /** The status of every case that there is work left on. */
    static final String OPEN = "OPEN";

    /** The status of every case that is counted as an incident of its own. */
    static final String INCIDENTS = "INCIDENTS";

    /** Any status. */
    static final String ALL = "ALL";

    private static final List<String> YES = List.of("ja", "true");
    private static final List<String> NO = List.of("nej", "false");

    /** Keeps its own copy. */
    WorkListReading {
        wrong = List.copyOf(wrong);
    }

    /**
     * Reads what is told.
     *
     * @param view what is meant when no view is told
     * @param statuses what is meant when no status is told
     */
    static WorkListReading of(Told told, View view, Set<CaseStatus> statuses, DecisionBasis basis) {
        return new Reading(told, basis).all(view, statuses);
    }

    /** What the trail may know of it: codes and numbers, and of a search only what kind of thing was searched for. */
    Map<String, String> details() {
        var details = new HashMap<String, String>();
        told.values().forEach((parameter, value) -> {
            if (parameter != Parameter.SEARCH) {
                details.put(parameter.in(Parameter.Language.ENGLISH), value);
            }
        });
        var search = query.search();
        if (search != null) {
            var number = search.number();
            details.put("q", number == null ? "diary" : Long.toString(number));
        }
        return details;
    }

    private static final class Reading {
        private final Told told;
        private final DecisionBasis basis;
        private final List<Parameter> wrong = new ArrayList<>();

        Reading(Told told, DecisionBasis basis) {
            this.told = told;
            this.basis = basis;
        }

        WorkListReading all(View view, Set<CaseStatus> statuses) {
            var organisation = basis.organisation();
            var query = new WorkListQuery(
                    or(one(Parameter.VIEW, code(View.class)), view),
                    or(one(Parameter.STATUS, Reading::statuses), statuses),
                    one(Parameter.SEVERITY, code(Severity.class)),
                    one(Parameter.RISK, code(PrivacyRisk.class)),
                    one(Parameter.CATEGORY, code(Category.class)),
                    one(Parameter.SYSTEM, known(SystemCode::of, organisation.systems()::containsKey)),
                    one(Parameter.UNIT, known(UnitCode::of, organisation.units()::containsKey)),
                    one(Parameter.UNDER, known(UnitCode::of, organisation.boards()::contains)),
                    one(Parameter.BOARD, known(UnitCode::of, organisation.boards()::contains)),
                    one(Parameter.CALLED, known(RoleCode::of, organisation.roles()::contains)),
                    one(Parameter.DUTY, known(DutyCode::of, basis.duties().codes()::contains)),
                    one(Parameter.DUTY_STATUS, code(DutyStatus.class)),
                    or(one(Parameter.ASSIGNED, code(Assigned.class)), Assigned.ANYONE),
                    one(Parameter.FROM, Reading::day),
                    one(Parameter.TO, Reading::day),
                    or(one(Parameter.OVERDUE, Reading::yes), false),
                    one(Parameter.WITHIN, Reading::hours),
                    or(one(Parameter.SECURITY, code(Security.class)), Security.ANY),
                    or(one(Parameter.MEASURES, Reading::yes), false),
                    one(Parameter.WAVE, value -> Optional.of(IncidentId.parse(value))),
                    one(Parameter.SEARCH, CaseSearch::of),
                    or(one(Parameter.DRILLS, Reading::yes), false));
            return new WorkListReading(query, told.without(wrong), wrong);
        }

        private <T> @Nullable T one(Parameter parameter, Function<String, Optional<T>> read) {
            var value = told.get(parameter);
            if (value == null) {
                return null;
            }
            var found = readable(value, read);
            if (found.isEmpty()) {
                wrong.add(parameter);
            }
            return found.orElse(null);
        }

        private static <T> Optional<T> readable(String value, Function<String, Optional<T>> read) {
            try {
                return read.apply(value);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static <T> T or(@Nullable T value, T other) {
            return value == null ? other : value;
        }

        /** An enum by its code; views also as they stand in addresses, {@code personal-data}. */
        private static <E extends Enum<E>> Function<String, Optional<E>> code(Class<E> type) {
            return value -> Arrays.stream(type.getEnumConstants())
                    .filter(one ->
                            one.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst();
        }

        private static <T> Function<String, Optional<T>> known(Function<String, T> parse, Predicate<T> isThere) {
            return value -> Optional.of(parse.apply(value)).filter(isThere);
        }

        private static Optional<Set<CaseStatus>> statuses(String value) {
            return switch (value) {
                case OPEN -> Optional.of(WorkListQuery.OPEN);
                case INCIDENTS -> Optional.of(WorkListQuery.INCIDENTS);
                case ALL -> Optional.of(WorkListQuery.ANY);
                default -> code(CaseStatus.class).apply(value).map(Set::of);
            };
        }

        private static Optional<Boolean> yes(String value) {
            return YES.contains(value) ? Optional.of(true) : NO.contains(value) ? Optional.of(false) : Optional.empty();
        }

        /** Of this century or the one before, so that it is an instant in every store. */
        private static Optional<LocalDate> day(String value) {
            if (!value.matches("(19|20)\\d\\d-\\d\\d-\\d\\d")) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        private static Optional<Integer> hours(String value) {
            return value.matches("\\d{1,5}")
                    ? Optional.of(Integer.valueOf(value)).filter(hours -> hours <= WorkListQuery.MOST_HOURS)
                    : Optional.empty();
        }
    }
}
